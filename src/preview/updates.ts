import type { ContentChanges } from "../cache/snapshot.ts";
import type { NamedChange } from "./watch.ts";

/** The ways of bringing a preview up to date. They return the milliseconds that they took. None of them rejects. */
export interface UpdateActions {
  /** Shows the site for the first time. */
  readonly start: () => Promise<number>;
  /** Looks only at what may have changed, and leaves to `updateAll` what no page shows. */
  readonly update: (changes: ContentChanges) => Promise<number>;
  /** Looks at everything. */
  readonly updateAll: () => Promise<number>;
}

export interface Updates {
  /** Resolves when the site is shown for the first time. */
  readonly start: () => Promise<void>;
  /** Takes what a watcher saw. */
  readonly see: (change: NamedChange) => void;
  /** Resolves as soon as the preview shows everything that was seen before the call: its pages, or all of its files. */
  readonly upToDate: (part: "pages" | "all") => Promise<void>;
}

/** Pauses in milliseconds. */
interface Pauses {
  /** After a change: an editor may write a file in several steps. */
  readonly short: number;
  /** After a part of a picture or another large file was written. */
  readonly copy: number;
  /** After the first of many changes that follow each other closely. */
  readonly longest: number;
  /** After the last update, until everything is looked at: watchers lose changes. Doubles each time. */
  readonly idle: number;
  /** The longest time between two looks at everything. */
  readonly longestIdle: number;
}

const usualPauses: Pauses = { short: 15, copy: 150, longest: 1000, idle: 5000, longestIdle: 60_000 };

/** Updates a preview after what a watcher sees, one update after the other, and once more when nothing happens. */
export function previewUpdates(actions: UpdateActions, pauses: Pauses = usualPauses): Updates {
  let pending = noChanges();
  /** The number of changes that were seen, and of those that are shown. */
  let seen = 0;
  let shown = 0;
  let status: "running" | "pages" | "all" = "pages";
  let idle = pauses.idle;
  let timer: NodeJS.Timeout | undefined;
  let deadline: NodeJS.Timeout | undefined;
  let waiting: readonly Waiting[] = [];

  const run = async (act: () => Promise<number>, part: Waiting["part"]): Promise<void> => {
    clearTimeout(timer);
    clearTimeout(deadline);
    deadline = undefined;
    status = "running";
    const until = seen;
    const took = await act();
    status = part;
    // A save has to wait for what is done in a pause of the work. So a large site waits for a longer one.
    idle = part === "all" ? Math.min(2 * idle, pauses.longestIdle) : Math.max(pauses.idle, 10 * took);
    shown = until;
    for (const { resolve } of waiting.filter(isOver)) resolve();
    waiting = waiting.filter((item) => !isOver(item));
    if (waiting.some((item) => item.part === "all")) runAll();
    else if (seen > shown) startIn(pauses.short);
    else timer = setTimeout(runAll, act === actions.start ? pauses.short : idle);
  };
  const isOver = ({ until, part }: Waiting): boolean =>
    until <= shown && (part === "pages" || status === "all");
  const runAll = (): void => {
    pending = noChanges();
    void run(actions.updateAll, "all");
  };
  const runPending = (): void => {
    const changes = pending;
    pending = noChanges();
    if (changes.isUnknown) runAll();
    else void run(() => actions.update(changes), "pages");
  };
  /** Starts after a pause without changes, but not later than the longest pause after the first of them. */
  const startIn = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(runPending, pause);
    deadline ??= setTimeout(runPending, pauses.longest);
  };
  return {
    start: () => run(actions.start, "pages"),
    see: (change) => {
      seen += 1;
      add(change, pending);
      if (status !== "running") startIn(isPartOfFile(change) ? pauses.copy : pauses.short);
    },
    upToDate: (part) =>
      new Promise((resolve) => {
        const item = { until: seen, part, resolve };
        if (isOver(item)) return resolve();
        waiting = [...waiting, item];
        if (status !== "running" && part === "all") runAll();
      }),
  };
}

interface Waiting {
  /** The number of changes that must be shown. */
  readonly until: number;
  readonly part: "pages" | "all";
  readonly resolve: () => void;
}

interface PendingChanges {
  readonly entries: Set<string>;
  readonly contents: Set<string>;
  isUnknown: boolean;
}

function noChanges(): PendingChanges {
  return { entries: new Set(), contents: new Set(), isUnknown: false };
}

function add(change: NamedChange, pending: PendingChanges): void {
  if (change.kind === "entry") pending.entries.add(change.path);
  else if (change.kind === "content") pending.contents.add(change.path);
  else if (change.kind === "unknown") pending.isUnknown = true;
}

function isPartOfFile(change: NamedChange): boolean {
  return change.kind === "content" && !change.path.endsWith(".md");
}
