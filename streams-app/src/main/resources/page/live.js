// Hearing that something has changed.

import { pause, stream, wait } from './api.js';

const EVENTS = 'api/v1/events';
const EVERY = 5000;
/** Many events of one moment are one reason to look. */
const TOGETHER = 700;
/** A look may take a sixth of the time at most: where it costs the instances much, it is rarer. */
const REST = 5;
/** How long to go without the stream when the instance has none to give; it has as many readers as it takes, perhaps. */
const WITHOUT = 60000;

/**
 * Calls `look` whenever something may have changed, until the signal ends it: when the stream of events tells of something, or, while
 * there is no such stream, every few seconds. A page that nobody sees holds no stream: browsers have few connections for each server, for
 * all tabs together. `state` hears `live`, `asking` or `away`.
 */
export async function follow({ look, state, signal }) {
  const calm = gathered(look, signal);
  let failures = 0;
  while (!signal.aborted) {
    await seen();
    const turn = whileSeen(signal);
    try {
      const response = await stream(EVENTS, turn.signal);
      if (response.ok) {
        failures = 0;
        state('live');
        // Whatever was before the stream began is not on it.
        calm();
        await read(response.body.getReader(), calm);
      } else {
        await response.body?.cancel();
        await poll({ look, state, signal, until: response.status === 404 ? Infinity : Date.now() + WITHOUT });
      }
    } catch {
      if (!turn.signal.aborted) {
        failures++;
        state('away');
      }
    } finally {
      turn.end();
    }
    await wait(turn.signal.aborted ? 0 : pause(failures), signal).catch(() => {});
  }
}

/** Resolves when the page is seen. */
function seen() {
  return new Promise(resolve => {
    const look = () => {
      if (!document.hidden) {
        document.removeEventListener('visibilitychange', look);
        resolve();
      }
    };
    document.addEventListener('visibilitychange', look);
    look();
  });
}

/** A signal that also ends when the page is not seen any more; to be ended itself. */
function whileSeen(signal) {
  const turn = new AbortController();
  const check = () => {
    if (signal.aborted || document.hidden) {
      turn.abort();
    }
  };
  signal.addEventListener('abort', check);
  document.addEventListener('visibilitychange', check);
  check();
  return {
    signal: turn.signal,
    end() {
      signal.removeEventListener('abort', check);
      document.removeEventListener('visibilitychange', check);
    },
  };
}

/** Reads until the stream ends. What an event says is not needed: whoever hears of one asks for what is there now. */
async function read(reader, heard) {
  const decoder = new TextDecoder();
  for (let rest = '';;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    rest += decoder.decode(value, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop();
    if (lines.some(line => line.startsWith('data:'))) {
      heard();
    }
  }
}

async function poll({ look, state, signal, until }) {
  for (let failures = 0; !signal.aborted && Date.now() < until;) {
    await wait(failures > 0 ? pause(failures) : EVERY, signal).catch(() => {});
    if (signal.aborted || document.hidden) {
      continue;
    }
    try {
      await look();
      failures = 0;
      state('asking');
    } catch {
      failures++;
      state('away');
    }
  }
}

/** Calls a function once for many calls within a moment, never while it is still running, and the rarer the longer it takes. */
function gathered(look, signal) {
  let timer = null;
  let running = false;
  let took = 0;
  return function again() {
    if (timer !== null || signal.aborted) {
      return;
    }
    timer = setTimeout(async () => {
      timer = null;
      if (running) {
        again();
        return;
      }
      running = true;
      const began = performance.now();
      await look().catch(() => {});
      took = performance.now() - began;
      running = false;
    }, Math.max(TOGETHER, REST * took));
  };
}
