"""The secret that keys the hashes of credentials: made once and kept in the data folder, for its owner only."""

import os
import secrets
from pathlib import Path

from assistant.errors import StorageUnreachable

NAME = "secret.key"


def secret_in(folder: Path) -> bytes:
    """The secret of this folder, made where there is none yet. Raises StorageUnreachable."""
    path = folder / NAME
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            pass
        else:
            with os.fdopen(made, "wb") as file:
                file.write(secrets.token_bytes(32))
                file.flush()
                os.fsync(file.fileno())
        return path.read_bytes()
    except OSError as fault:
        raise StorageUnreachable(path=str(path), detail=fault.strerror or str(fault)) from fault
