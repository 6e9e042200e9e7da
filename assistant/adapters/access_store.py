"""Who may call, in the database of the conversations: keys, sites, visitors, one-time codes, answers to repeat."""

import datetime as dt
import json
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Table, bindparam, delete, insert, select, update

from assistant.access import Answer, KeyLine, Site, Visitor
from assistant.adapters.access_tables import (
    api_keys,
    chats,
    idempotency,
    inbox,
    links,
    sites,
    tenants,
    tokens,
    visitors,
)
from assistant.adapters.database import Database, Statements
from assistant.adapters.transactions import Line, stamp

T = TypeVar("T")

_KEY = select(api_keys.c.id, api_keys.c.tenant_id, api_keys.c.name, api_keys.c.created_at, api_keys.c.revoked_at,
              api_keys.c.hash)  # fmt: skip
_SITE = select(sites.c.id, sites.c.tenant_id, sites.c.origins, sites.c.created_at, sites.c.revoked_at)
_ANSWER = select(idempotency.c.fingerprint, idempotency.c.status, idempotency.c.answer)
_HELD = (idempotency.c.tenant_id == bindparam("tenant"), idempotency.c.key == bindparam("name"))

ADD = {
    table.name: insert(table)
    for table in (tenants, api_keys, sites, visitors, tokens, links, idempotency, chats, inbox)
}
TENANT = select(tenants.c.tenant_id).where(tenants.c.tenant_id == bindparam("tenant"))
KEY = _KEY.where(api_keys.c.id == bindparam("key"))
KEYS = _KEY.order_by(api_keys.c.created_at, api_keys.c.id)
KEYS_OF = KEYS.where(api_keys.c.tenant_id == bindparam("tenant"))
REVOKE_KEY = (
    update(api_keys)
    .where(api_keys.c.id == bindparam("key"), api_keys.c.revoked_at.is_(None))
    .values(revoked_at=bindparam("at"))
    .returning(api_keys.c.id)
)
SITE = _SITE.where(sites.c.id == bindparam("site"))
SITES = _SITE.order_by(sites.c.created_at, sites.c.id)
REVOKE_SITE = (
    update(sites)
    .where(sites.c.id == bindparam("site"), sites.c.revoked_at.is_(None))
    .values(revoked_at=bindparam("at"))
    .returning(sites.c.id)
)
DROP_TOKENS_OF_SITE = delete(tokens).where(tokens.c.site_id == bindparam("site"))
_ITS_SITE = (sites.c.id == visitors.c.site_id) & sites.c.revoked_at.is_(None)
VISITOR = (
    select(visitors.c.id, visitors.c.tenant_id, visitors.c.site_id)
    .join(sites, _ITS_SITE)
    .where(visitors.c.hash == bindparam("secret"), visitors.c.expires_at > bindparam("now"))
)
RENEW = update(visitors).where(visitors.c.hash == bindparam("secret")).values(expires_at=bindparam("until"))
TOKEN = select(tokens.c.visitor_id, tokens.c.tenant_id, tokens.c.site_id, tokens.c.expires_at).where(
    tokens.c.hash == bindparam("secret"), tokens.c.expires_at > bindparam("now")
)
DROP_TOKENS = delete(tokens).where(tokens.c.expires_at <= bindparam("now"))
DROP_VISITORS = delete(visitors).where(visitors.c.expires_at <= bindparam("now"))
TAKE_LINK = (
    delete(links)
    .where(links.c.tenant_id == bindparam("tenant"), links.c.hash == bindparam("secret"))
    .returning(links.c.conversation_id, links.c.expires_at)
)
ANSWER = _ANSWER.where(*_HELD)
CLAIM_AGAIN = (
    update(idempotency)
    .where(*_HELD, idempotency.c.status.is_(None), idempotency.c.created_at < bindparam("stale"))
    .values(created_at=bindparam("now"))
    .returning(idempotency.c.key)
)
SAVE_ANSWER = (
    update(idempotency)
    .where(*_HELD)
    .values(status=bindparam("code"), answer=bindparam("said"), conversation_id=bindparam("about"))
)
RELEASE = delete(idempotency).where(*_HELD, idempotency.c.status.is_(None))
_LED = (chats.c.tenant_id == bindparam("tenant"), chats.c.history == bindparam("so_far"))
CHAT = select(chats.c.conversation_id, chats.c.turn).where(*_LED)
DROP_CHAT = delete(chats).where(*_LED)
TAKEN_IN = select(inbox.c.message_id).where(
    inbox.c.tenant_id == bindparam("tenant"), inbox.c.source == bindparam("from"), inbox.c.message_id == bindparam("id")
)


def _erase(table: Table) -> Any:
    return delete(table).where(
        table.c.tenant_id == bindparam("tenant"), table.c.conversation_id == bindparam("conversation")
    )


FORGET = tuple(_erase(table) for table in (idempotency, links, chats))


class SqlAccessStore:
    """An AccessStore over a database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._driver: Any = database.engine.dialect.loaded_dbapi

    async def add_key(self, key: KeyLine, hashed: str) -> None:
        row = {
            "tenant_id": key.tenant,
            "id": key.id,
            "name": key.name,
            "hash": hashed,
            "created_at": stamp(key.created),
        }
        await self._add_with_tenant("api_keys", row)

    async def key(self, id: str) -> tuple[KeyLine, str] | None:
        rows = await self._rows(KEY, key=id)
        return next(((_key(row), row[-1]) for row in rows), None)

    async def keys(self, tenant: str | None = None) -> tuple[KeyLine, ...]:
        rows = await (self._rows(KEYS) if tenant is None else self._rows(KEYS_OF, tenant=tenant))
        return tuple(_key(row) for row in rows)

    async def revoke_key(self, id: str, at: dt.datetime) -> bool:
        return bool(await self._database.write(lambda sql: sql.run(REVOKE_KEY, {"key": id, "at": stamp(at)})))

    async def add_site(self, site: Site) -> None:
        origins = json.dumps(site.origins)
        row = {"tenant_id": site.tenant, "id": site.id, "origins": origins, "created_at": stamp(site.created)}
        await self._add_with_tenant("sites", row)

    async def site(self, id: str) -> Site | None:
        return next((_site(row) for row in await self._rows(SITE, site=id)), None)

    async def sites(self) -> tuple[Site, ...]:
        return tuple(_site(row) for row in await self._rows(SITES))

    async def revoke_site(self, id: str, at: dt.datetime) -> bool:
        def work(sql: Statements) -> bool:
            sql.run(DROP_TOKENS_OF_SITE, {"site": id})
            return bool(sql.run(REVOKE_SITE, {"site": id, "at": stamp(at)}))

        return await self._database.write(work)

    async def add_visitor(self, visitor: Visitor, hashed: str) -> None:
        row = {
            "tenant_id": visitor.tenant, "id": visitor.id, "site_id": visitor.site, "hash": hashed,
            "expires_at": stamp(visitor.expires),
        }  # fmt: skip
        await self._database.write(lambda sql: sql.run(ADD["visitors"], row))

    async def renew_visitor(self, hashed: str, now: dt.datetime, expires: dt.datetime) -> Visitor | None:
        def work(sql: Statements) -> Visitor | None:
            for id, tenant, site in sql.run(VISITOR, {"secret": hashed, "now": stamp(now)}):
                sql.run(RENEW, {"secret": hashed, "until": stamp(expires)})
                return Visitor(id, tenant, site, expires)
            return None

        return await self._database.write(work)

    async def add_token(self, visitor: Visitor, hashed: str, now: dt.datetime, expires: dt.datetime) -> None:
        row = {
            "tenant_id": visitor.tenant, "hash": hashed, "visitor_id": visitor.id, "site_id": visitor.site,
            "expires_at": stamp(expires),
        }  # fmt: skip

        def work(sql: Statements) -> None:
            sql.run(DROP_TOKENS, {"now": stamp(now)})
            sql.run(DROP_VISITORS, {"now": stamp(now)})
            sql.run(ADD["tokens"], row)

        await self._database.write(work)

    async def token(self, hashed: str, now: dt.datetime) -> Visitor | None:
        rows = await self._rows(TOKEN, secret=hashed, now=stamp(now))
        return next((Visitor(id, tenant, site, _moment(until)) for id, tenant, site, until in rows), None)

    async def add_link(self, tenant: str, conversation: str, hashed: str, expires: dt.datetime) -> None:
        row = {"tenant_id": tenant, "hash": hashed, "conversation_id": conversation, "expires_at": stamp(expires)}
        await self._database.write(lambda sql: sql.run(ADD["links"], row))

    async def take_link(self, tenant: str, hashed: str, now: dt.datetime) -> str | None:
        asked = {"tenant": tenant, "secret": hashed}
        rows = await self._database.write(lambda sql: sql.run(TAKE_LINK, asked))
        return next((conversation for conversation, until in rows if until > stamp(now)), None)

    async def claim(
        self, tenant: str, key: str, fingerprint: str, now: dt.datetime, stale: dt.datetime
    ) -> Answer | None:
        held = {"tenant": tenant, "name": key}

        def work(sql: Statements) -> Answer | None:
            for known, status, body in sql.run(ANSWER, held):
                late = {**held, "now": stamp(now), "stale": stamp(stale)}
                return None if known == fingerprint and sql.run(CLAIM_AGAIN, late) else Answer(known, status, body)
            row = {"tenant_id": tenant, "key": key, "fingerprint": fingerprint, "created_at": stamp(now)}
            sql.run(ADD["idempotency"], row)
            return None

        return await self._once_more(work)

    async def answer(self, tenant: str, key: str, status: int, body: bytes, conversation: str | None) -> None:
        kept = {"tenant": tenant, "name": key, "code": status, "said": body, "about": conversation}
        await self._database.write(lambda sql: sql.run(SAVE_ANSWER, kept))

    async def release(self, tenant: str, key: str) -> None:
        await self._database.write(lambda sql: sql.run(RELEASE, {"tenant": tenant, "name": key}))

    async def forget(self, tenant: str, conversation: str) -> None:
        def work(sql: Statements) -> None:
            for statement in FORGET:
                sql.run(statement, {"tenant": tenant, "conversation": conversation})

        await self._database.write(work)

    async def chat(self, tenant: str, history: str) -> tuple[str, int] | None:
        rows = await self._rows(CHAT, tenant=tenant, so_far=history)
        return next(((conversation, turn) for conversation, turn in rows), None)

    async def add_chat(self, tenant: str, history: str, conversation: str, turn: int) -> None:
        row = {"tenant_id": tenant, "history": history, "conversation_id": conversation, "turn": turn}

        def work(sql: Statements) -> None:
            sql.run(DROP_CHAT, {"tenant": tenant, "so_far": history})
            sql.run(ADD["chats"], row)

        await self._once_more(work)

    async def take_in(self, tenant: str, source: str, message: str, at: dt.datetime) -> bool:
        row = {"tenant_id": tenant, "source": source, "message_id": message, "received_at": stamp(at)}

        def work(sql: Statements) -> bool:
            if sql.run(TAKEN_IN, {"tenant": tenant, "from": source, "id": message}):
                return False
            sql.run(ADD["inbox"], row)
            return True

        return await self._once_more(work)

    async def ready(self) -> None:
        await self._rows(TENANT, tenant="")

    async def close(self) -> None:
        await self._database.close()

    async def _rows(self, statement: Any, **values: object) -> Sequence[Line]:
        return await self._database.read(lambda sql: sql.run(statement, values))

    async def _add_with_tenant(self, table: str, row: dict[str, Any]) -> None:
        def work(sql: Statements) -> None:
            if not sql.run(TENANT, {"tenant": row["tenant_id"]}):
                sql.run(ADD["tenants"], {"tenant_id": row["tenant_id"], "created_at": row["created_at"]})
            sql.run(ADD[table], row)

        await self._once_more(work)

    async def _once_more(self, work: Callable[[Statements], T]) -> T:
        """The work, done again where another did the same at the same moment: now that is there to be found."""
        try:
            return await self._database.write(work)
        except self._driver.IntegrityError:
            return await self._database.write(work)


def _key(row: Line) -> KeyLine:
    id, tenant, name, created, revoked, _ = row
    return KeyLine(id, tenant, name, _moment(created), None if revoked is None else _moment(revoked))


def _site(row: Line) -> Site:
    id, tenant, origins, created, revoked = row
    ended = None if revoked is None else _moment(revoked)
    return Site(id, tenant, tuple(json.loads(origins)), _moment(created), ended)


def _moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)
