import type { Element, ElementContent, Root } from "hast";
import { hashOf } from "../../../lib/hash.ts";
import type { ImportContext } from "../../import-format.ts";
import type { ImportedItem, ImportedWire, ImportSource, Release } from "../../imported-item.ts";
import { treeText } from "../../text/html-text.ts";
import { hostIn, type WireProvider, wireProvider } from "../provider.ts";
import { alsoHeld, embargoAhead, endOf, type WireStatus, wireRelease } from "../release.ts";
import { wireId } from "../wire-id.ts";
import { wireLanguage } from "../wire-language.ts";
import { wireTime } from "../wire-time.ts";
import { type ReadersText, readersText, withoutAddress } from "./readers-text.ts";
import type { XmlStory } from "./story.ts";
import { storyFields } from "./story-fields.ts";
import { storyNotices } from "./story-notices.ts";

/** Returns what an item of a wire becomes: an article, an order to withdraw another one, or nothing, with the reason. */
export function storyItems(
  story: XmlStory,
  source: ImportSource,
  context: ImportContext,
): readonly ImportedItem[] {
  const provider = wireProvider([...story.providers, hostIn(story.id ?? "")], context);
  const { timeZone, isZoneGuessed } = provider;
  const times = { now: context.now, timeZone, isZoneGuessed };
  const text = readersText(story.text?.blocks ?? [], story.status.notes ?? []);
  const status = statusOf(story.status, text);
  const release = wireRelease(status, times);
  const wire = wireOf(story, provider);
  const date = dayOrTime(story.dates, times.timeZone);
  const orders = story.withdrawals.map(({ id, order }): ImportedItem => {
    return { type: "withdrawal", source, wire: { provider: wire.provider, id: wireId(id) }, order, date };
  });
  if (release.state === "withdrawn")
    return [...orders, { type: "withdrawal", source, wire, order: release.order, date }];
  if (release.state === "skipped") return [...orders, { type: "skipped", source, reason: release.reason }];
  const fields = storyFields(story, text, provider);
  if (!fields) return [...orders, { type: "skipped", source, reason: "has no text" }];
  const until = embargoAhead(status, times);
  const expires = endOf(status, times);
  const updated = timeOf(story.updated, times.timeZone);
  const article: ImportedItem = {
    type: "article",
    source,
    release: doubted(release, [story.doubt, fields.doubt]),
    title: fields.title,
    standfirst: fields.standfirst,
    date: until ?? date,
    updated: until === undefined && isLater(updated, date) ? updated : undefined,
    expires,
    credits: [],
    byline: fields.byline,
    dateline: fields.dateline,
    categories: [],
    tags: story.tags.map((tag) => tag.trim()).filter(isReadable),
    subjects: story.subjects,
    kind: story.kind,
    lang: wireLanguage(story.language, context.language),
    oldAddresses: [],
    image: fields.image,
    wire,
    text: treeText(rootOf(fields.blocks, story)),
    notices: storyNotices(story, text, { date, expires }),
  };
  return [...orders, article];
}

/** Adds what the text says to editors. Its first lines may hold orders as headlines do. */
function statusOf(status: WireStatus, { notes, hasNotes, opening }: ReadersText): WireStatus {
  const all = [...(status.notes ?? []), ...notes].map(withoutAddress);
  const headings = [...(status.headings ?? []), ...opening];
  return { ...status, notes: all, headings, hasNotesInText: hasNotes };
}

/** An item without an identifier is known by what does not change when it is sent again. */
function wireOf({ id, version, usage, status, dates }: XmlStory, { name }: WireProvider): ImportedWire {
  return {
    provider: name === "" ? "unknown" : name,
    id: wireId(id ?? hashOf([name, ...(status.headings ?? []), dates.find(Boolean) ?? ""]), version),
    version,
    usage,
  };
}

/** Returns a release that waits for an editor if there are doubts. */
function doubted(release: Release, doubts: readonly (string | undefined)[]): Release {
  return doubts.filter((doubt) => doubt !== undefined).reduce(alsoHeld, release);
}

/** Returns the first date that can be read. One without a time of day stays a day, whatever the zone. */
function dayOrTime(dates: readonly (string | undefined)[], zone: string): string | undefined {
  for (const date of dates) {
    const time = timeOf(date, zone);
    if (time !== undefined) return time;
  }
  return undefined;
}

function timeOf(text: string | undefined, zone: string): string | undefined {
  const moment = text === undefined ? undefined : wireTime(text, zone);
  return moment?.precision === "day" ? moment.iso.slice(0, 10) : moment?.iso;
}

function isLater(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && Date.parse(one) > Date.parse(other);
}

/** Keywords in capitals with hyphens are the slugs of desks. */
function isReadable(tag: string): boolean {
  return /\p{L}/u.test(tag) && !/^[\p{Lu}\p{N}]+(?:[-_/][\p{Lu}\p{N}]+)+$/u.test(tag);
}

function rootOf(blocks: readonly ElementContent[], { text }: XmlStory): Root {
  const footnotes = text?.footnotes ?? [];
  const notes: readonly Element[] =
    footnotes.length === 0
      ? []
      : [{ type: "element", tagName: "div", properties: { dataFootnotes: "" }, children: [...footnotes] }];
  return { type: "root", children: [...blocks, ...notes] };
}
