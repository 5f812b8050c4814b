// The least that an object which stores can do: one row, one answer. What a conversation costs
// is measured against it.

import { DurableObject } from "cloudflare:workers";

export class Echo extends DurableObject {
  constructor(state, bindings) {
    super(state, bindings);
    this.rows = state.storage.sql;
    this.rows.exec("CREATE TABLE IF NOT EXISTS said (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)");
  }

  fetch() {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  webSocketMessage(socket, body) {
    const { seq } = this.rows.exec("INSERT INTO said (body) VALUES (?) RETURNING seq", body).one();
    socket.send(`{"t":"ack","seq":${seq}}`);
  }
}

export default {
  fetch(request, { ECHO }) {
    const { pathname } = new URL(request.url);
    if (pathname === "/health") return new Response("well");
    return ECHO.get(ECHO.idFromName(pathname)).fetch(request);
  },
};
