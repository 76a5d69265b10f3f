// The interface that every other client has: JSON over HTTP, with a bearer token where one is set.

const TOKEN = 'dealwire.token';
const LONGEST_WAIT = 30000;

/** An answer other than the one asked for. */
export class Problem extends Error {
  /** `status` is 0 when nobody answered; `retryAfter` is in seconds. */
  constructor(status, title, detail, retryAfter) {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.retryAfter = retryAfter;
  }
}

const asked = new Set();
let changed = () => {};

/** Forgets what was asked, for a new view; `listener` hears of each question. */
export function forgetAsked(listener) {
  asked.clear();
  changed = listener;
  changed();
}

/** What this view has asked, as commands for a shell. The token is never among them. */
export function asCurl() {
  const token = sessionStorage.getItem(TOKEN) ? ' --header "Authorization: Bearer $DEALWIRE_HTTP_TOKEN"' : '';
  return [...asked].map(path => `curl${token} '${new URL(path, document.baseURI).href.replaceAll("'", '%27')}'`).join('\n');
}

/** A path of the interface with parameters; empty ones are left out. */
export function path(base, parameters) {
  const query = new URLSearchParams(Object.entries(parameters ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== ''));
  return query.size === 0 ? base : `${base}?${query}`;
}

/** The path of one thing: ids may hold anything. */
export function one(kind, id, rest = '') {
  return `api/v1/${kind}/${encodeURIComponent(id)}${rest}`;
}

/**
 * Asks for JSON. With `unready`, a 503 that carries a report is an answer too, as that of /health is. What is asked `aside` is not among the
 * commands that show how to ask for what the view shows.
 */
export async function get(path, { signal, unready = false, aside = false } = {}) {
  const response = await request(path, 'application/json', signal, aside);
  return response.ok || (unready && response.status === 503) ? response.json() : refuse(response);
}

/** Asks for text. */
export async function text(path, { signal } = {}) {
  const response = await request(path, 'text/plain', signal);
  return response.ok ? response.text() : refuse(response);
}

/** Asks for a stream of events; the response as it is, whatever its status. */
export function stream(path, signal) {
  return request(path, 'text/event-stream', signal);
}

async function request(path, accept, signal, aside = false) {
  if (!aside && !asked.has(path)) {
    asked.add(path);
    changed();
  }
  let token = sessionStorage.getItem(TOKEN);
  for (;;) {
    const headers = { Accept: accept, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    let response;
    try {
      response = await fetch(path, { headers, signal, cache: 'no-store' });
    } catch (failure) {
      if (signal?.aborted) {
        throw failure;
      }
      throw new Problem(0, 'The instance does not answer', 'Is it running, and can this machine reach it?');
    }
    if (response.status !== 401) {
      return response;
    }
    token = await tokenAfter(token);
  }
}

async function refuse(response) {
  const body = await response.json().catch(() => ({}));
  throw new Problem(response.status, body.title ?? response.statusText, body.detail, Number(response.headers.get('Retry-After')) || undefined);
}

let dialog = null;

/** Another token than the one refused: the one that somebody gave meanwhile, or the one that is typed in now. */
function tokenAfter(refused) {
  const known = sessionStorage.getItem(TOKEN);
  if (known && known !== refused) {
    return Promise.resolve(known);
  }
  dialog ??= askForToken(refused !== null).finally(() => {
    dialog = null;
  });
  return dialog;
}

function askForToken(wasRefused) {
  const box = document.getElementById('token');
  const field = box.querySelector('input');
  document.getElementById('token-refused').textContent = wasRefused ? 'The token was not accepted.' : '';
  field.value = '';
  return new Promise((resolve, reject) => {
    box.onclose = () => {
      if (field.value === '') {
        reject(new Problem(401, 'A token is needed', 'Reload the page to give one.'));
        return;
      }
      sessionStorage.setItem(TOKEN, field.value);
      resolve(field.value);
      changed();
    };
    if (!box.open) {
      box.showModal();
    }
  });
}

/** Milliseconds before asking again after so many failures in a row, as the problem says or longer from time to time. */
export function pause(failures, problem) {
  return Math.min(LONGEST_WAIT, Math.max((problem?.retryAfter ?? 0) * 1000, 2000 * 2 ** Math.min(failures, 4)));
}

/** Waits; ends early, with an error, when the signal does. */
export function wait(millis, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    }, { once: true });
  });
}
