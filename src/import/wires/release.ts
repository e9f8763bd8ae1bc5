import type { Moment } from "../../model/time.ts";
import type { Release } from "../imported-item.ts";
import { type EditorsOrder, lastPart, orderInHeading, orderInNote, orderInSignal } from "./editors-words.ts";
import { isTextType, otherType, stateOf, unknownWord } from "./vocabularies.ts";
import { wireTime } from "./wire-time.ts";

/** What a wire says of whether, when and by whom an item may be published, in the words of its format. */
export interface WireStatus {
  /** "text", "ninat:picture", "icls:text". Undefined if the format names none; then it is a text. */
  readonly type?: string | undefined;
  /**
   * "usable", "stat:withheld", "http://cv.iptc.org/newscodes/pubstatusg2/canceled". Undefined if the item does not have the
   * field, for which all formats say that it is usable. Empty if it has the field, but without a word.
   */
  readonly status?: string | undefined;
  /** When the embargo ends, in any form of `wireTime`. Empty if there is an embargo without a time, undefined if there is none. */
  readonly embargo?: string | undefined;
  /** True if the time of `embargo` may mean something else: it stands where the item's end belongs. */
  readonly isEmbargoUnsure?: boolean | undefined;
  /** From when on it may no longer be shown, in any form of `wireTime`. */
  readonly expires?: string | undefined;
  /** From when on its rights allow to show it, in the same forms. Each is as strict as an embargo. */
  readonly starts?: readonly string[] | undefined;
  /** Until when its rights allow to show it, in the same forms. */
  readonly ends?: readonly string[] | undefined;
  /** Codes of signals: "sig:correction", "newscontent". */
  readonly signals?: readonly string[] | undefined;
  /** The code of the signal without which the wire's items are for editors only: "newscontent" at AP. */
  readonly requiredSignal?: string | undefined;
  /** Headlines and slug lines. */
  readonly headings?: readonly string[] | undefined;
  /** Notes to editors. */
  readonly notes?: readonly string[] | undefined;
  /** True if notes that are not for the public could not be told apart from the text. */
  readonly hasNotesInText?: boolean | undefined;
  /** What the item inside of an envelope says for itself: a NITF file in a NewsML one. The stricter of the two rules. */
  readonly inner?: WireStatus | undefined;
}

/** What an item of a wire may become: an article, an order about another one, or nothing. */
type WireRelease =
  | Release
  /** It, or what it names, may no longer be published. The order as the wire calls it: "kill", "withheld", "canceled". */
  | { readonly state: "withdrawn"; readonly order: string }
  /** Why, as the rest of a sentence: "is a picture". */
  | { readonly state: "skipped"; readonly reason: string };

type Draft = Extract<Release, { readonly state: "draft" }>;

/** Against which time an embargo is held, and where times without an offset are local. */
export interface WireTimes {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** The IANA name of the provider's time zone. */
  readonly timeZone: string;
  /** True if `timeZone` is a guess, since nobody has said in which zone the provider writes. */
  readonly isZoneGuessed?: boolean | undefined;
}

/**
 * Returns what an item of a wire may become. Everything is held back that is not surely free: of a known type that readers read,
 * with a known status, without an embargo ahead, and without a word to editors that forbids it. The embargo is judged apart from
 * the status, since agencies send embargoed items as usable.
 */
export function wireRelease({ inner, ...status }: WireStatus, times: WireTimes): WireRelease {
  const release = ownRelease(status, times);
  return inner === undefined ? release : stricter(release, wireRelease(inner, times));
}

function ownRelease(status: WireStatus, times: WireTimes): WireRelease {
  const orders = ordersOf(status);
  const state = stateOf(status.status);
  if (state === "withdrawn") return { state, order: lastPart(status.status ?? "") };
  if (orders.has("kill")) return { state: "withdrawn", order: "kill" };
  const skipped = reasonToSkip(status, orders);
  return skipped === undefined
    ? articleRelease(status, orders, times)
    : { state: "skipped", reason: skipped };
}

/** Returns what two releases of one item allow together. */
function stricter(one: WireRelease, other: WireRelease): WireRelease {
  const barred = [one, other].find(({ state }) => state === "withdrawn" || state === "skipped");
  if (barred) return barred;
  if (one.state === "draft" && other.state === "draft") return bothHeld(one, other);
  if (one.state === "draft") return other.state === "embargoed" ? alsoHeld(other, one.reason) : one;
  if (other.state === "draft") return one.state === "embargoed" ? alsoHeld(one, other.reason) : other;
  if (one.state !== "embargoed") return other;
  if (other.state !== "embargoed") return one;
  return Date.parse(one.until) > Date.parse(other.until) ? one : other;
}

function bothHeld(one: Draft, other: Draft): Draft {
  const times = [one.until, other.until].filter((until) => until !== undefined);
  const until = times.toSorted((first, second) => Date.parse(second) - Date.parse(first))[0];
  return {
    state: "draft",
    reason: one.reason === other.reason ? one.reason : `${one.reason}, and ${other.reason}`,
    ...((one.isOrdered || other.isOrdered) && { isOrdered: true }),
    ...(until !== undefined && { until }),
  };
}

/** Returns a draft that has one more reason than the judgement knew: "has no headline". */
export function alsoHeld(release: Release, reason: string): Release {
  switch (release.state) {
    case "public":
      return { state: "draft", reason };
    case "embargoed": {
      const { until } = release;
      return { state: "draft", reason: `${reason}, and is embargoed until ${until}`, isOrdered: true, until };
    }
    default:
      return { ...release, reason: `${release.reason}, and ${reason}` };
  }
}

/** Returns the end of an embargo that lies ahead, as ISO 8601: an article may not be dated before it, even as a draft. */
export function embargoAhead(
  { inner, ...own }: Pick<WireStatus, "embargo" | "starts" | "inner">,
  { now, timeZone }: WireTimes,
): string | undefined {
  const until = inTime([...startsOf(own), ...startsOf(inner ?? {})], timeZone).at(-1);
  return until !== undefined && until.ms > now ? until.iso : undefined;
}

/** Returns from when on an item may no longer be shown, as ISO 8601: the earliest time that its wire names for that. */
export function endOf(
  { expires, ends = [], inner }: Pick<WireStatus, "expires" | "ends" | "inner">,
  { timeZone }: Pick<WireTimes, "timeZone">,
): string | undefined {
  const innerEnds = inner === undefined ? [] : [inner.expires, ...(inner.ends ?? [])];
  return inTime([expires, ...ends, ...innerEnds], timeZone)[0]?.iso;
}

function startsOf({ embargo, starts = [] }: Pick<WireStatus, "embargo" | "starts">) {
  return [embargo, ...starts];
}

/** Returns the times that can be read, the earliest first. */
function inTime(texts: readonly (string | undefined)[], timeZone: string): readonly Moment[] {
  return texts
    .flatMap((text) => (text === undefined ? [] : (wireTime(text, timeZone) ?? [])))
    .toSorted((one, other) => one.ms - other.ms);
}

function ordersOf({ signals = [], headings = [], notes = [] }: WireStatus): ReadonlySet<EditorsOrder> {
  const orders = [...signals.map(orderInSignal), ...headings.map(orderInHeading), ...notes.map(orderInNote)];
  return new Set(orders.filter((order) => order !== undefined));
}

function reasonToSkip(
  { type, signals = [], requiredSignal }: WireStatus,
  orders: ReadonlySet<EditorsOrder>,
): string | undefined {
  const other = otherType(type);
  if (other !== undefined) return `is ${other}`;
  if (orders.has("advisory")) return "is an advisory for editors";
  if (requiredSignal !== undefined && !signals.some((signal) => lastPart(signal) === requiredSignal))
    return `is for editors only, since it lacks the signal ${requiredSignal}`;
  return undefined;
}

function articleRelease(
  status: WireStatus,
  orders: ReadonlySet<EditorsOrder>,
  times: WireTimes,
): WireRelease {
  const until = embargoAhead(status, times);
  const embargoes = embargoReasons(status, orders, times);
  const reasons = [...reasonsToWait(status, orders, times), ...embargoes];
  if (reasons.length > 0) {
    const isOrdered = embargoes.length > 0 || until !== undefined || orders.has("hold");
    return {
      state: "draft",
      reason: [...reasons, ...(until === undefined ? [] : [`is embargoed until ${until}`])].join(", and "),
      ...(isOrdered && { isOrdered }),
      ...(until !== undefined && { until }),
    };
  }
  return until === undefined ? { state: "public" } : { state: "embargoed", until };
}

/** Returns why an article must wait for an editor, besides its embargo. */
function reasonsToWait(
  { type, status, expires = "", ends = [], hasNotesInText, isEmbargoUnsure }: WireStatus,
  orders: ReadonlySet<EditorsOrder>,
  { timeZone }: WireTimes,
): readonly string[] {
  return [
    type !== undefined && !isTextType(type) && unknownWord("type", type),
    stateOf(status) === "unknown" && unknownWord("status", status ?? ""),
    [expires, ...ends].some((end) => end.trim() !== "" && wireTime(end, timeZone) === undefined) &&
      "may be shown for a time only, which can't be read",
    orders.has("hold") && "is on hold, as a note to editors says",
    isEmbargoUnsure === true &&
      "is embargoed, and says only when it expires, which may mean the end of the embargo",
    hasNotesInText === true && "holds notes in its text that are for editors only",
  ].filter((reason) => reason !== false);
}

function embargoReasons(
  { status, embargo, starts = [] }: WireStatus,
  orders: ReadonlySet<EditorsOrder>,
  times: WireTimes,
): readonly string[] {
  const named = [...(embargo === undefined ? [] : [embargo]), ...starts];
  const untimed =
    stateOf(status) === "embargoed"
      ? ["is embargoed without a time"]
      : orders.has("embargo")
        ? ["has an embargo in a note to editors"]
        : [];
  // The end of the rights' wait is not that of an embargo.
  const reasons = [
    ...(embargo === undefined ? untimed : []),
    ...named.flatMap((text) => timeReasons(text, times)),
  ];
  return [...new Set(reasons)];
}

/** Returns why the end of an embargo needs an editor. */
function timeReasons(embargo: string, times: WireTimes): readonly string[] {
  if (embargo.trim() === "") return ["has an embargo without a time"];
  const until = wireTime(embargo, times.timeZone);
  if (until === undefined) return ["has an embargo whose time can't be read"];
  return times.isZoneGuessed && mayLieAhead(embargo, until.ms, times.now)
    ? ["has an embargo without a time zone, which providers in import.yaml can name"]
    : [];
}

/** No two zones were ever further apart than this, in milliseconds. */
const twoDays = 172_800_000;

/** Returns true if a local time has not passed everywhere. One with an offset is the same in each zone. */
function mayLieAhead(time: string, ms: number, now: number): boolean {
  if (ms + twoDays <= now) return false;
  const last = wireTime(time, "Etc/GMT+12");
  return last !== undefined && last.ms !== wireTime(time, "Etc/GMT-14")?.ms && Math.max(last.ms, ms) > now;
}
