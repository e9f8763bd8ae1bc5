/**
 * Asks a small file beside the page of live coverage what is new, says how many updates there are, and shows them when the
 * reader asks for them. Their HTML is that of the page itself, from the same files of the same site.
 *
 * @typedef {{ version: string, ended: boolean, count: number, newest: [id: string, hash: string][] }} State
 * @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Forms
 * @typedef {{ statusUrl: string, updatesUrl: string, version: string, language: string, words: { more: Forms, changed: string, ended: string, newest: string } }} Settings
 */

const [coverage, head, news, list] = ["coverage", "head", "news", "updates"].map((name) =>
  document.querySelector(`.live-${name}`),
);

/** @type {Settings} */
const { statusUrl, updatesUrl, version, language, words } = JSON.parse(
  coverage?.getAttribute("data-live") ?? "{}",
);
const { title } = document;
let known = version;
let failures = 0;
let timer = 0;

/** @param {string} id */
const shown = (id) => document.getElementById(id);

/** @param {Element | null} update */
const hashOf = (update) => update?.getAttribute("data-hash");

/** Says what is new. @param {State} state */
const tell = (state) => {
  const missing = state.newest.filter(([id]) => !shown(id)).length;
  const count = Math.max(missing, state.count - (list?.children.length ?? 0));
  const form = new Intl.PluralRules(language).select(count);
  const number = new Intl.NumberFormat(language).format(count);
  const button = document.createElement("button");
  button.textContent =
    count > 0
      ? (words.more[form] ?? words.more.other).replace("#", number)
      : state.ended
        ? words.ended
        : words.changed;
  button.onclick = () => show(state);
  news?.replaceChildren(button);
  document.title = count > 0 ? `(${number}) ${title}` : title;
};

/** Returns the newest updates, or the whole page if more than these changed. @param {State} state */
const fetched = async ({ newest, count }) => {
  const missing = newest.filter(([id]) => !shown(id)).length;
  const isSame = newest.every(([id, hash]) => hashOf(shown(id)) === hash);
  const isWhole = isSame || missing + (list?.children.length ?? 0) !== count;
  const response = await fetch(isWhole ? location.pathname : updatesUrl, { cache: "no-cache" });
  // A document that is parsed this way runs no script and loads nothing.
  const parsed = (/** @type {string} */ text) => new DOMParser().parseFromString(text, "text/html");
  if (isWhole) {
    const page = parsed(await response.text());
    return { isWhole, top: page.querySelector(".live-head"), updates: page.querySelector(".live-updates") };
  }
  const parts = await response.json();
  return { isWhole, top: parsed(parts.head).body, updates: parsed(parts.updates).body };
};

/** Puts in what is new. What the reader reads stays where it is. @param {State} state */
const show = async (state) => {
  const { isWhole, top, updates } = await fetched(state);
  if (!list || !updates) return;
  const before = list.getBoundingClientRect().top;
  // Above its first update the reader sees new ones come.
  const read =
    before < 0
      ? [...list.children].find((one) => one.getBoundingClientRect().bottom > innerHeight / 3)
      : undefined;
  const readId = read?.id ?? "";
  const place = read?.getBoundingClientRect().top ?? 0;
  let at = list.firstElementChild;
  for (const update of [...updates.children]) {
    const old = shown(update.id);
    if (old && old === at) at = at.nextElementSibling;
    const isSame = hashOf(old) === hashOf(update);
    if (!isSame) old?.remove();
    if (!isSame || old?.nextElementSibling !== at) list.insertBefore((isSame && old) || update, at);
  }
  // Whatever is left of a whole page was withdrawn.
  while (isWhole && at) {
    const next = at.nextElementSibling;
    at.remove();
    at = next;
  }
  head?.replaceChildren(...(top?.childNodes ?? []));
  const still = shown(readId);
  if (still) scrollBy({ top: still.getBoundingClientRect().top - place, behavior: "instant" });
  const link = document.createElement("a");
  link.href = `#${list.firstElementChild?.id}`;
  link.textContent = words.newest;
  news?.replaceChildren(link);
  link.focus({ preventScroll: true });
  known = state.version;
  document.title = title;
};

const ask = async () => {
  timer = 0;
  try {
    const response = await fetch(statusUrl, { cache: "no-cache" });
    // The page is gone.
    if (response.status === 404 || response.status === 410) return;
    /** @type {State} */
    const state = await response.json();
    failures = 0;
    if (state.version !== known) tell(state);
    if (state.ended) return;
  } catch {
    failures += 1;
  }
  wait(30 + 30 * Math.random());
};

/** Asks again later: much later if the page is hidden or the site can't be reached. @param {number} seconds */
const wait = (seconds) => {
  timer = setTimeout(ask, seconds * 1000 * 2 ** Math.min(failures, 5) * (document.hidden ? 6 : 1));
};

document.addEventListener("visibilitychange", () => {
  if (document.hidden || timer === 0) return;
  clearTimeout(timer);
  wait(3 * Math.random());
});

wait(30 + 30 * Math.random());
