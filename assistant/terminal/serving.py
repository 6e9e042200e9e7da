"""`sextant serve`: the HTTP server with the settings of the environment and the options over them."""

import importlib
import os
from dataclasses import replace

from assistant.bootstrap import words_alone
from assistant.settings import SettingError, server_settings_from
from assistant.terminal.failing import NotUsable
from assistant.terminal.opening import Options


def serve(options: Options, host: str | None, port: int | None) -> int:
    """Serve until a signal says to stop."""
    settings = options.settings()
    try:
        server = server_settings_from(os.environ)
    except SettingError as fault:
        raise NotUsable("terminal.serve.setting", detail=str(fault)) from None
    server = replace(server, host=host or server.host, port=server.port if port is None else port)
    run = importlib.import_module("api.serve").serve  # the server stands above the terminal
    code: int = run(settings, server, words_alone(settings.language))
    return code
