"""The same slot filling as a LangGraph with its SQLite checkpointer in the file that SEXTANT_BENCH_FILE names.

Needs the optional extra `bench`.
"""

import operator
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any, TypedDict

from fastapi import FastAPI
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver  # type: ignore[import-not-found,unused-ignore]
from langgraph.graph import END, START, StateGraph  # type: ignore[import-not-found,unused-ignore]

from tests.bench.peers.shell import shell
from tests.bench.peers.slots import filled, question


class State(TypedDict):
    """What the graph keeps of a conversation."""

    messages: Annotated[list[str], operator.add]
    slots: dict[str, str]
    reply: str


async def _read(state: State) -> dict[str, Any]:
    return {"slots": filled(state.get("slots") or {}, state["messages"][-1])}


async def _ask(state: State) -> dict[str, Any]:
    reply = question(state["slots"])
    return {"reply": reply, "messages": [reply]}


_graph: Any = None


@asynccontextmanager
async def _life(app: FastAPI) -> AsyncIterator[None]:
    global _graph  # noqa: PLW0603 - one graph a process
    async with AsyncSqliteSaver.from_conn_string(os.environ["SEXTANT_BENCH_FILE"]) as saver:
        builder = StateGraph(State)
        builder.add_node("read", _read)
        builder.add_node("ask", _ask)
        builder.add_edge(START, "read")
        builder.add_edge("read", "ask")
        builder.add_edge("ask", END)
        _graph = builder.compile(checkpointer=saver)
        yield


async def _answer(id: str, text: str) -> str:
    config = {"configurable": {"thread_id": id}}
    reply = ""
    async for update in _graph.astream({"messages": [text]}, config, stream_mode="updates"):
        if "ask" in update:
            reply = update["ask"]["reply"]
    return reply


app = shell(_answer, _life)
