"""An agent service as the contract (section 3) has it, on python-socketio: its events in the
namespace /live_agent, and a page of plain HTTP by which a test plays the agent.

    python3 agent_service.py PORT
"""

import asyncio
import sys

import socketio
from aiohttp import web

NAMESPACE = "/live_agent"

# Handlers run concurrently, which is python-socketio's own default.
server = socketio.AsyncServer(async_mode="aiohttp", ping_interval=1)

# Every event that a handler has finished with: name, payload, and the transport that it came by.
seen = []
# The socket that speaks for a conversation.
sockets = {}
# How the service behaves; a test changes it.
settings = {"username_seconds": 0, "polling_only": False}


class LiveAgent(socketio.AsyncNamespace):
    async def on_connect(self, sid, environ):
        await self.emit("startConversation", to=sid)

    async def on_username(self, sid, who):
        # As long as a look into a database takes; another handler may overtake it.
        await asyncio.sleep(settings["username_seconds"])
        record(sid, "username", who)
        sockets[who["ConversationID"]] = sid
        await self.emit("messages", {}, to=sid)

    async def on_messages_to_client(self, sid, history):
        record(sid, "messages_to_client", history)

    async def on_from_user(self, sid, line):
        record(sid, "from_user", line)
        if line["message"] == "disconnect":
            await self.emit("disconnect_socket", to=sid)


def record(sid, event, payload):
    engine = server.manager.eio_sid_from_sid(sid, NAMESPACE)
    seen.append({"event": event, "payload": payload, "transport": server.eio.transport(engine)})


async def list_seen(_request):
    return web.json_response(seen)


async def change_settings(request):
    settings.update(await request.json())
    return web.json_response(settings)


async def emit(request):
    asked = await request.json()
    sid = sockets[asked["conversation"]]
    await server.emit(asked["event"], *asked["payload"], to=sid, namespace=NAMESPACE)
    return web.json_response({})


async def drop(request):
    await server.disconnect(sockets[(await request.json())["conversation"]], namespace=NAMESPACE)
    return web.json_response({})


@web.middleware
async def refuse_websocket(request, handler):
    if settings["polling_only"] and request.query.get("transport") == "websocket":
        return web.Response(status=400)
    return await handler(request)


server.register_namespace(LiveAgent(NAMESPACE))
app = web.Application(middlewares=[refuse_websocket])
app.add_routes(
    [
        web.get("/seen", list_seen),
        web.post("/settings", change_settings),
        web.post("/emit", emit),
        web.post("/drop", drop),
    ]
)
server.attach(app)
web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), print=None, shutdown_timeout=1)
