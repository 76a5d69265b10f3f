// From addresses to views.

import { asCurl, forgetAsked, pause, path } from './api.js';
import { copy, el } from './dom.js';
import { listen } from './keys.js';
import { companySearch } from './search.js';

const VIEWS = {
  '': () => import('./deals.js'),
  deal: () => import('./deal.js'),
  company: () => import('./company.js'),
  pipeline: () => import('./pipeline.js'),
};

const ROOT = new URL('.', document.baseURI);
const main = document.getElementById('main');
const news = document.getElementById('news');
const asked = document.querySelector('#asked .asked');

let leaving = new AbortController();
/** Path and query of what is shown. */
let shown = '';

/** The view that an address of ours names; undefined for any other address. */
function viewOf(address) {
  const within = address.origin === ROOT.origin && address.pathname.startsWith(ROOT.pathname);
  const name = address.pathname.slice(ROOT.pathname.length);
  return within && Object.hasOwn(VIEWS, name) ? name : undefined;
}

async function show({ failures = 0, moved = true } = {}) {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const address = new URL(location.href);
  shown = address.pathname + address.search;
  const name = viewOf(address);
  forgetAsked(tellAsked);
  mark(name);
  const slow = setTimeout(() => main.replaceChildren(el('p', { class: 'quiet' }, 'Loading …')), 300);
  const place = {
    params: address.searchParams,
    hash: address.hash,
    signal,
    show(title, element) {
      clearTimeout(slow);
      if (!signal.aborted) {
        document.title = `${title} · Dealwire`;
        main.replaceChildren(element);
        if (moved) {
          element.querySelector('h1')?.focus();
        }
      }
    },
    /** Writes what is shown into the address, as a step of the history. */
    address(params) {
      shown = params.size === 0 ? location.pathname : `${location.pathname}?${params}`;
      history.pushState({ within: true }, '', shown);
      forgetAsked(tellAsked);
    },
    announce(text) {
      news.textContent = text;
    },
    fail(problem) {
      clearTimeout(slow);
      if (!signal.aborted) {
        failed(problem, failures, signal);
      }
    },
  };
  try {
    const view = await VIEWS[name]();
    await view.open(place);
  } catch (problem) {
    place.fail(problem);
  }
}

/** What may pass by itself: nobody answers, a proxy finds nobody who does, an instance cannot yet. */
const PASSING = [0, 502, 503, 504];

/** An error with what to do about it; what may pass by itself is tried again by itself. */
function failed(problem, failures, signal) {
  const again = el('button', { type: 'button', onclick: () => show({ failures: 0 }) }, 'Try again');
  main.replaceChildren(el(
    'section', { class: 'empty', role: 'alert' },
    el('h1', { tabindex: '-1' }, problem.title ?? 'This view has failed'),
    el('p', {}, problem.message),
    el('p', {}, advice(problem)),
    el('p', {}, again)));
  document.title = 'Dealwire';
  if (PASSING.includes(problem.status)) {
    const timer = setTimeout(() => show({ failures: failures + 1, moved: false }), pause(failures, problem));
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }
}

function advice(problem) {
  switch (problem.status) {
    case 0:
    case 502:
    case 504: return 'It is asked again by itself. ./dealwire doctor tells what is reachable.';
    case 400: return 'A filter in the address does not fit; remove it, or begin again at Deals.';
    case 401: return 'The token is the setting http.token of the instance.';
    case 404: return 'It may have been taken down, or merged into another deal, or the address is cut. The search above finds companies.';
    case 503: return 'The instance is starting, or parts are moving between instances. It is asked again by itself; Pipeline shows how far it is.';
    default: return 'The log of the instance says more.';
  }
}

function mark(name) {
  document.querySelectorAll('header nav a').forEach(link => {
    viewOf(new URL(link.href)) === name ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  });
}

function tellAsked() {
  const commands = el('pre', { tabindex: '0', 'aria-label': 'What this view asks for, as commands' }, asCurl());
  const done = el('span', { role: 'status' });
  const button = el('button', {
    type: 'button',
    onclick: async () => {
      done.textContent = await copy(asCurl(), commands) ? ' Copied.' : ' Selected: copy it with the keyboard.';
    },
  }, 'Copy as cURL');
  asked.replaceChildren(button, done, commands);
}

/** Goes to an address of ours. */
function go(href) {
  history.pushState({ within: true }, '', href);
  show().then(() => scrollTo(0, 0));
}

function back() {
  if (history.state?.within) {
    history.back();
  } else if (viewOf(new URL(location.href)) !== '') {
    go(ROOT.href);
  }
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!event.defaultPrevented && plain && link && !link.target && viewOf(new URL(link.href)) !== undefined) {
    if (link.getAttribute('href').startsWith('#')) {
      return;
    }
    event.preventDefault();
    go(link.href);
  }
});
document.addEventListener('pointerdown', event => {
  document.querySelectorAll('.menu[open]').forEach(menu => {
    menu.open = menu.contains(event.target);
  });
});
addEventListener('popstate', () => {
  // Going to a place within the view is the browser's affair.
  if (location.pathname + location.search !== shown) {
    show();
  }
});

const search = companySearch({
  id: 'find', title: 'Find a company', choose: company => go(new URL(path('company', { id: company.companyId }), ROOT).href),
});
document.getElementById('search').append(search);
listen({
  search: () => search.querySelector('input').focus(),
  back,
  rows: () => [...document.querySelectorAll('main [data-row]')],
});
show({ moved: false });
