"""The page at / and the description of the calls at /docs: plain files and generated HTML, nothing from elsewhere."""

import json
import secrets
from functools import cache
from html import escape
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from api.documentation import documentation
from api.problems import Problem, language_of
from api.routes.answered import assistant_of
from assistant.strategy import Language

router = APIRouter(include_in_schema=False)
FOLDER = Path(__file__).parent.parent / "page"
FILES = {"page.css": "text/css; charset=utf-8", "page.js": "text/javascript; charset=utf-8"}
POLICY = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)


@router.get("/")
async def page(request: Request, language: Annotated[Language | None, Query(alias="lang")] = None) -> Response:
    """Chat on the left, the strategy on the right."""
    spoken = language or language_of(request)
    words = {each: _words(request, each) for each in ("zh", "en")}
    nonce = secrets.token_urlsafe(12)
    text = _file("page.html").decode()
    embedded = json.dumps({"words": words, "language": spoken}, ensure_ascii=False).replace("<", "\\u003c")
    filled = {
        "{lang}": {"zh": "zh-Hans", "en": "en"}[spoken], "{title}": escape(words[spoken]["title"]),
        "{tagline}": escape(words[spoken]["tagline"]), "{nonce}": nonce, "{embedded}": embedded,
    }  # fmt: skip
    for name, value in filled.items():
        text = text.replace(name, value)
    headers = {"content-security-policy": POLICY.format(nonce=nonce), "cache-control": "no-cache"}
    return Response(text, headers=headers, media_type="text/html; charset=utf-8")


@router.get("/page/{name}")
async def file(name: str) -> Response:
    """The page's style and script."""
    if name not in FILES:
        raise Problem("not_found", 404)
    return Response(_file(name), headers={"cache-control": "no-cache"}, media_type=FILES[name])


@router.get("/favicon.ico")
async def icon() -> Response:
    """A sextant's arc."""
    headers = {"cache-control": "public, max-age=86400"}
    return Response(_file("icon.svg"), headers=headers, media_type="image/svg+xml")


@router.get("/docs")
async def docs(request: Request) -> Response:
    """Every call with its parameters, bodies and examples."""
    policy = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'"
    headers = {"content-security-policy": policy, "cache-control": "no-cache"}
    return Response(documentation(request.app.openapi()), headers=headers, media_type="text/html; charset=utf-8")


def _words(request: Request, language: Language) -> dict[str, str]:
    speech = assistant_of(request).speech(language)
    names = (key.partition(".")[2] for key in speech.wording if key.startswith("page."))
    return {name: speech.say(f"page.{name}") for name in names}


@cache
def _file(name: str) -> bytes:
    return (FOLDER / name).read_bytes()
