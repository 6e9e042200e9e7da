// The page: one conversation by /v1, followed over server-sent events, beside the strategy so far.
// Every node is built here; no text from anywhere becomes markup.

const { words: WORDS, language: FIRST } = JSON.parse(document.getElementById("embedded").textContent);
const $ = (id) => document.getElementById(id);
const kept = {
  get: (name) => { try { return localStorage.getItem(`sextant.${name}`); } catch { return null; } },
  set: (name, value) => { try { value === null ? localStorage.removeItem(`sextant.${name}`) : localStorage.setItem(`sextant.${name}`, value); } catch { /* private window */ } },
};

let ui = kept.get("language") ?? FIRST;
let conversation = new URLSearchParams(location.hash.slice(1)).get("c") ?? kept.get("conversation");
let seen = 0;
let following = null;
let edition = "circulate";
let thinking = null;
const waiting = new Map(); // messages on their way, by idempotency key

const say = (name) => WORDS[ui][name] ?? name;
const gap = () => (ui === "zh" ? "" : " ");

function node(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") made.className = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

// Calls

class Refused extends Error {
  constructor(status, problem) { super(problem?.detail ?? String(status)); this.status = status; this.problem = problem; }
}

async function call(path, { method = "GET", body, headers = {}, signal } = {}) {
  const key = sessionStorage.getItem("sextant.key");
  const response = await fetch(path, {
    method, signal,
    headers: {
      "Accept": "application/json", "Accept-Language": ui,
      ...(key ? { "Authorization": `Bearer ${key}` } : {}),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Refused(response.status, await response.json().catch(() => null));
  return response;
}

async function persist(work) {
  for (let pause = 500; ; pause = Math.min(pause * 2, 8000)) {
    try {
      const done = await work();
      return done;
    } catch (fault) {
      if (fault instanceof Refused && ![429, 503].includes(fault.status)) throw fault;
      notice(say("offline"));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

// The conversation

async function open() {
  try {
    if (conversation !== null) {
      try {
        const standing = await (await persist(() => call(`/v1/conversations/${conversation}`))).json();
        show(standing);
      } catch (fault) {
        if (!(fault instanceof Refused) || fault.status !== 404) throw fault;
        conversation = null;
      }
    }
    if (conversation === null) await begin();
    follow();
    await Promise.all([paper(), others()]);
  } catch (fault) {
    if (fault instanceof Refused && fault.status === 401) askForKey();
    else notice(fault.message);
  }
}

async function begin() {
  const key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  const response = await persist(() => call("/v1/conversations", {
    method: "POST", body: { language: ui, depth: "quick" }, headers: { "Idempotency-Key": key },
  }));
  remember((await response.json()).id);
}

function remember(id) {
  conversation = id;
  seen = 0;
  kept.set("conversation", id);
  history.replaceState(null, "", `#c=${id}`);
}

async function switchTo(id) {
  following?.abort();
  $("log").replaceChildren();
  waiting.clear();
  if (id === null) await begin(); else remember(id);
  show(await (await persist(() => call(`/v1/conversations/${conversation}`))).json());
  follow();
  await Promise.all([paper(), others()]);
}

async function follow() {
  following = new AbortController();
  const mine = following;
  let lost = false;
  while (!mine.signal.aborted) {
    try {
      const response = await call(`/v1/conversations/${conversation}/events`, {
        headers: { "Accept": "text/event-stream", "Last-Event-ID": String(seen) }, signal: mine.signal,
      });
      if (lost) { notice(say("online"), 2500); lost = false; resend(); }
      for await (const event of parsed(response.body)) {
        if (event.name === "gone") { notice(say("gone")); return; }
        if (event.data?.seq > seen) { seen = event.data.seq; told(event.data); }
      }
    } catch (fault) {
      if (mine.signal.aborted) return;
      if (fault instanceof Refused && ![429, 503].includes(fault.status)) { notice(fault.message); return; }
    }
    if (mine.signal.aborted) return;
    if (!lost) { lost = true; }
    await new Promise((resolve) => setTimeout(resolve, 800 + Math.random() * 1200));
    if (lost) notice(say("offline"));
  }
}

async function* parsed(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    rest += value;
    for (let end; (end = rest.search(/\r?\n\r?\n/)) >= 0;) {
      const lines = rest.slice(0, end).split(/\r?\n/);
      rest = rest.slice(end).replace(/^\r?\n\r?\n/, "");
      const event = { name: "message", data: null };
      let data = "";
      for (const line of lines) {
        if (line.startsWith("event:")) event.name = line.slice(6).trim();
        else if (line.startsWith("data:")) data += line.slice(5).trim();
      }
      if (data) { event.data = JSON.parse(data); yield event; }
    }
  }
}

function told({ turn, kind, body }) {
  switch (kind) {
    case "turn.accepted": accepted(body.input); think(true); break;
    case "message.block": blocks(body.blocks); break;
    case "strategy.delta": paperSoon(); break;
    case "turn.completed":
    case "turn.failed":
      think(false);
      progressSoon();
      if (turn <= 2) others();
      break;
  }
}

async function take(input, shown) {
  const key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  if (shown !== null) {
    const bubble = node("div", { class: "mine waiting", title: say("waiting_text") }, shown);
    waiting.set(key, { input, bubble });
    put(bubble);
  }
  closeChoices();
  await send(key, input);
}

async function send(key, input) {
  try {
    await persist(() => call(`/v1/conversations/${conversation}/turns`, {
      method: "POST", body: input, headers: { "Idempotency-Key": key, "Prefer": "respond-async" },
    }));
    if ($("notice").textContent === say("offline")) notice(null);
  } catch (fault) {
    waiting.get(key)?.bubble.remove();
    waiting.delete(key);
    if (fault.status === 401) askForKey(); else notice(fault.message);
    if (input.text !== undefined && !$("text").value) $("text").value = input.text;
  }
}

function resend() {
  for (const [key, { input }] of waiting) send(key, input);
}

// What is shown

function show(standing) {
  steps(standing.steps);
  document.title = `${standing.title ?? say("title")} · Sextant`;
}

const progressSoon = soon(async () => show(await (await call(`/v1/conversations/${conversation}`)).json()));
const paperSoon = soon(paper);

function soon(work) {
  let timer = null;
  return () => { clearTimeout(timer); timer = setTimeout(() => work().catch(() => {}), 120); };
}

function steps(list) {
  $("steps").replaceChildren(...list.filter(({ step }) => !["intake", "review"].includes(step)).map(({ name, standing }) =>
    node("li", { class: standing, "aria-current": standing === "current" ? "step" : null }, name)));
}

function accepted(input) {
  for (const [key, { input: sent, bubble }] of waiting) {
    if (JSON.stringify(sent.text) === JSON.stringify(input.text)) {
      bubble.classList.remove("waiting");
      bubble.removeAttribute("title");
      waiting.delete(key);
      return;
    }
  }
  if (input.text !== undefined) put(node("div", { class: "mine" }, input.text));
}

function put(made) {
  const log = $("log");
  if (thinking !== null) log.insertBefore(made, thinking); else log.append(made);
  log.scrollTop = log.scrollHeight;
}

function think(on) {
  thinking?.remove();
  thinking = null;
  if (on) {
    const sign = node("div", { class: "thinking" }, `${say("thinking")} …`);
    setTimeout(() => { if (thinking === sign) { $("log").append(sign); $("log").scrollTop = $("log").scrollHeight; } }, 400);
    thinking = sign;
  }
}

function closeChoices() {
  for (const button of $("log").querySelectorAll(".choices button")) button.disabled = true;
}

function blocks(list) {
  think(false);
  closeChoices();
  for (const block of list) put(drawn(block));
}

function drawn(block) {
  const box = (kind, ...children) => node("div", { class: `block ${kind}` }, ...children);
  switch (block.kind) {
    case "text": return box(block.tone === "plain" ? "plain" : block.tone, node("p", {}, block.text));
    case "receipt":
    case "summary": return box(block.kind, node("h3", {}, block.title), items(block.items));
    case "offer": return box("offer", node("h3", {}, block.title), items(block.items),
      block.reason ? node("p", { class: "quiet" }, block.reason) : null, choices(block.choices));
    case "advice":
    case "forecast": return box("advice", node("h3", {}, block.title), node("ul", {}, ...block.lines.map((line) => node("li", {}, line))));
    case "findings": return box("findings", node("h3", {}, block.title), ...block.findings.map(finding),
      block.more ? node("p", { class: "quiet" }, block.more) : null);
    case "clarify": return box("question", node("p", {}, block.text), choices(block.choices));
    case "question": return box("question", node("p", {}, block.text),
      block.why ? node("p", { class: "quiet" }, `${say("why")}${gap()}${block.why}`) : null,
      block.example ? node("p", { class: "quiet" }, `${say("example")}${gap()}${block.example}`) : null,
      choices(block.choices));
    case "progress": return box("plain note", node("p", {}, block.text));
    case "ready": return box("receipt", node("p", {}, block.text), node("div", { class: "choices" },
      ...["md", "html", "json"].map((format) => node("button", { type: "button", class: "keep", onclick: () => save(format) }, say(`save_${format}`)))));
    default: return box("plain", node("p", {}, block.text ?? ""));
  }
}

function items(list) {
  return node("dl", {}, ...list.flatMap((item) => [
    node("dt", {}, item.label), node("dd", {}, item.change === "removed" ? `${item.value} (${say("removed")})` : item.value)]));
}

function finding(line) {
  const mark = { error: "to_mend", warning: "worth_a_look", hint: "a_hint" }[line.severity];
  return node("div", { class: "finding" },
    node("b", {}, node("span", { class: `mark ${line.severity}` }, say(mark)), line.what),
    node("span", { class: "quiet" }, line.why),
    line.mend ? (line.action ? choices([{ label: line.mend, action: line.action }]) : node("p", {}, line.mend)) : null);
}

function choices(list = []) {
  if (!list.length) return null;
  return node("div", { class: "choices" }, ...list.map(({ label, action }) => node("button", {
    type: "button",
    onclick: () => {
      if (action.kind === "export") { save(action.argument ?? "md"); return; }
      put(node("div", { class: "did" }, label));
      take({ action: { kind: action.kind, ...(action.argument ? { argument: action.argument } : {}) } }, null);
    },
  }, label)));
}

// The strategy so far: the document as it would be exported, taken over node by node

const TAGS = new Set(["SECTION", "H1", "H2", "H3", "P", "UL", "LI", "B", "DIV", "TABLE", "CAPTION", "THEAD", "TBODY", "TR", "TH", "TD", "HR"]);

async function paper() {
  const state = await (await call(`/v1/conversations/${conversation}/strategy`)).json();
  const empty = Object.keys(state.strategy).every((name) => ["schema_version", "created_on", "as_of", "language", "plan"].includes(name));
  if (empty) { $("sheet").replaceChildren(node("p", { class: "empty" }, say("empty"))); return; }
  const text = await (await call(`/v1/conversations/${conversation}/export?format=html&edition=${edition}`, { headers: { "Accept": "text/html" } })).text();
  const source = new DOMParser().parseFromString(text.replace(/<style>[^]*?<\/style>/, ""), "text/html").querySelector("main");
  const place = $("sheet").scrollTop;
  $("sheet").replaceChildren(...[...source.childNodes].map(taken).filter(Boolean));
  $("sheet").scrollTop = place;
}

function taken(from) {
  if (from.nodeType === Node.TEXT_NODE) return document.createTextNode(from.data);
  if (from.nodeType !== Node.ELEMENT_NODE || !TAGS.has(from.tagName)) return null;
  return node(from.tagName.toLowerCase(), { class: from.className }, ...[...from.childNodes].map(taken).filter(Boolean));
}

async function save(format) {
  const response = await call(`/v1/conversations/${conversation}/export?format=${format}&edition=${edition}`, { headers: { "Accept": "*/*" } });
  const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition"))?.[1] ?? `strategy.${format}`;
  const address = URL.createObjectURL(await response.blob());
  node("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function others() {
  const list = (await (await call("/v1/conversations?limit=20")).json()).conversations;
  const select = $("others");
  select.hidden = list.length < 2;
  select.replaceChildren(...list.map(({ id, title, updated }) =>
    node("option", { value: id }, `${title ?? say("untitled")} · ${new Date(updated).toLocaleDateString(ui)}`)));
  select.value = conversation;
}

// Around it

let noticeTimer = null;
function notice(text, milliseconds = 0) {
  clearTimeout(noticeTimer);
  $("notice").textContent = text ?? "";
  $("notice").hidden = !text;
  if (milliseconds) noticeTimer = setTimeout(() => notice(null), milliseconds);
}

function askForKey() {
  const input = node("input", { type: "password", "aria-label": say("key_label"), placeholder: say("key_label"), autocomplete: "off" });
  const form = node("form", {
    class: "key block",
    onsubmit: (event) => {
      event.preventDefault();
      sessionStorage.setItem("sextant.key", input.value.trim());
      form.remove();
      open();
    },
  }, node("span", {}, say("key_needed")), input, node("button", { type: "submit" }, say("key_use")));
  $("log").append(form);
  input.focus();
}

function speak() {
  document.documentElement.lang = ui === "zh" ? "zh-Hans" : "en";
  for (const [id, name] of Object.entries({ "tagline": "tagline", "new": "new", "docs": "docs", "language": "language", "send": "send", "paper-title": "strategy", "tab-chat": "chat", "tab-paper": "strategy" }))
    $(id).textContent = say(name);
  $("text").placeholder = say("placeholder");
  $("text").setAttribute("aria-label", say("placeholder"));
  $("others").setAttribute("aria-label", say("others"));
  $("edition").setAttribute("aria-label", say("strategy"));
  $("edition").replaceChildren(...["circulate", "internal"].map((name) => node("option", { value: name }, say(`edition_${name}`))));
  $("edition").value = edition;
  $("save").setAttribute("aria-label", say("save"));
  $("save").replaceChildren(node("option", { value: "" }, say("save")), ...["md", "html", "json"].map((name) => node("option", { value: name }, say(`save_${name}`))));
}

function submit() {
  const text = $("text").value;
  if (!text.trim()) return;
  $("text").value = "";
  grow();
  notice(null);
  take({ text }, text);
}

function grow() {
  $("text").style.height = "auto";
  $("text").style.height = `${Math.min($("text").scrollHeight + 2, 192)}px`;
}

$("say").addEventListener("submit", (event) => { event.preventDefault(); submit(); });
$("text").addEventListener("input", grow);
$("text").addEventListener("keydown", (event) => {
  // Enter ends a composition first; 229 is what some input methods report while they compose.
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) { event.preventDefault(); submit(); }
});
$("new").addEventListener("click", () => { if (confirm(say("new_sure"))) switchTo(null).catch((fault) => notice(fault.message)); });
$("others").addEventListener("change", () => switchTo($("others").value).catch((fault) => notice(fault.message)));
$("language").addEventListener("click", () => {
  ui = ui === "zh" ? "en" : "zh";
  kept.set("language", ui);
  speak();
  take({ action: { kind: "set_language", argument: ui } }, null).then(paperSoon);
});
$("edition").addEventListener("change", () => { edition = $("edition").value; paper(); });
$("save").addEventListener("change", () => { const format = $("save").value; $("save").value = ""; if (format) save(format).catch((fault) => notice(fault.message)); });
for (const name of ["chat", "paper"]) $(`tab-${name}`).addEventListener("click", () => {
  document.querySelector(".desk").dataset.showing = name;
  for (const other of ["chat", "paper"]) $(`tab-${other}`).setAttribute("aria-selected", String(other === name));
});
addEventListener("hashchange", () => {
  const id = new URLSearchParams(location.hash.slice(1)).get("c");
  if (id && id !== conversation) switchTo(id).catch((fault) => notice(fault.message));
});

speak();
open();
$("text").focus();
