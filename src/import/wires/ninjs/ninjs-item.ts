import { hashOf } from "../../../lib/hash.ts";
import type { Byline } from "../../../model/author.ts";
import type { ImportContext } from "../../import-format.ts";
import type { ImportedItem, ImportedWire, ImportSource } from "../../imported-item.ts";
import { treeText } from "../../text/html-text.ts";
import { bylineWithAgency, fieldByline } from "../byline.ts";
import { lastPart } from "../editors-words.ts";
import { fieldDateline } from "../field-dateline.ts";
import { firstSentence } from "../first-sentence.ts";
import { hostIn, type WireProvider, wireProvider } from "../provider.ts";
import { alsoHeld, embargoAhead, endOf, type WireStatus, wireRelease } from "../release.ts";
import { type WireBody, wireBody } from "../wire-body.ts";
import { wireId } from "../wire-id.ts";
import { wireLanguage } from "../wire-language.ts";
import { correctionNotice, noteNotice, withheldNotice } from "../wire-notices.ts";
import { illustrated, withoutWithheld } from "../wire-pictures.ts";
import { wireTime } from "../wire-time.ts";
import { type JsonObject, jsonObject, objectsAt, textAt, valuesAt } from "./json-object.ts";
import { ninjsBody, plainTree } from "./ninjs-body.ts";
import { ninjsPictures } from "./ninjs-pictures.ts";
import { ninjsNotes, ninjsStatus } from "./ninjs-status.ts";
import { ninjsKind, ninjsSubjects } from "./ninjs-subjects.ts";
import { ninjsLine } from "./ninjs-words.ts";

/** Returns what an item of ninjs becomes, in any of its versions and dialects. */
export function ninjsItem(object: JsonObject, source: ImportSource, context: ImportContext): ImportedItem {
  const names = providerNames(object);
  const provider = wireProvider([...names, hostIn(textAt(object, "uri", "guid", "urn") ?? "")], context);
  const { timeZone, isZoneGuessed } = provider;
  const times = { now: context.now, timeZone, isZoneGuessed };
  const status = ninjsStatus(object);
  const release = wireRelease(status, times);
  const wire = wireOf(object, provider);
  if (release.state === "withdrawn")
    return { type: "withdrawal", source, wire, order: release.order, date: dateOf(object, provider) };
  if (release.state === "skipped") return { type: "skipped", source, reason: release.reason };
  const standfirst = ninjsLine(object, descriptions) ?? textAt(object, "teaser", "subhead");
  const whole = ninjsBody(object);
  const tree = whole ?? (standfirst === undefined ? undefined : plainTree(standfirst));
  if (!tree) return { type: "skipped", source, reason: "holds no text; that is in another file" };
  const headline = ninjsLine(object, headlines);
  const body = wireBody(tree, { title: headline ?? "", standfirst: whole && standfirst });
  const { pictures, withheld, withheldNames } = ninjsPictures(object, times);
  const shown = { ...body.root, children: [...withoutWithheld(body.root.children, withheldNames)] };
  const { image, root } = illustrated(shown, pictures);
  const lacks = [
    headline === undefined && "has no headline",
    whole === undefined && "holds no text but its summary",
  ].filter((reason) => reason !== false);
  return {
    type: "article",
    source,
    release: lacks.reduce(alsoHeld, release),
    title: headline ?? firstSentence(body.root),
    standfirst: body.teaser ?? (whole && standfirst),
    date: embargoAhead(status, times) ?? dateOf(object, provider),
    expires: endOf(status, times),
    credits: [],
    byline: bylineOf(object, body, names.length === 0 ? undefined : provider.name),
    dateline: body.dateline ?? fieldDateline(locationOf(object)),
    categories: [],
    tags: [],
    subjects: ninjsSubjects(object),
    kind: ninjsKind(object),
    lang: wireLanguage(textAt(object, "language"), context.language),
    oldAddresses: [],
    image,
    wire,
    text: treeText(root),
    notices: noticesOn(object, status, withheld),
  };
}

const headlines = { singular: "headline", plural: "headlines", roles: /^(?:main|headline|)$/i };

const descriptions = {
  singular: "description",
  plural: "descriptions",
  roles: /^(?:main|summary|teaser|text|abstract|lead|)$/i,
};

/** Returns the names of whoever sends an item, the closest first. */
function providerNames(object: JsonObject): readonly string[] {
  const listed = ["infosources", "infosource", "source", "copyrightholder", "provider", "creditline"];
  return listed.flatMap((key) => {
    const [one] = objectsAt(object, key);
    return textAt(object, key) ?? textAt(one, "name", "literal") ?? [];
  });
}

function wireOf(object: JsonObject, provider: WireProvider): ImportedWire {
  const version = textAt(object, "version") ?? textAt(object, "versioncreated");
  const altIds = jsonObject(object.get("altids"));
  const id =
    textAt(object, "urn") ??
    textAt(altIds, "itemid") ??
    textAt(object, "uri", "guid") ??
    fallbackId(object, provider);
  const usage = valuesAt(object, "usageterms").filter(
    (term) => typeof term === "string" && term.trim() !== "",
  );
  return {
    provider: provider.name,
    id: wireId(id, version),
    version,
    usage: usage.length === 0 ? undefined : usage.join(" "),
  };
}

/** Returns an identifier for an item without one, by which at least the same file is known again. */
function fallbackId(object: JsonObject, { name }: WireProvider): string {
  const parts = [
    name,
    textAt(object, "slugline", "headline"),
    textAt(object, "firstcreated", "versioncreated"),
  ];
  return `hash:${hashOf(parts.map((part) => part ?? ""))}`;
}

function dateOf(object: JsonObject, { timeZone }: WireProvider): string | undefined {
  return ["firstcreated", "versioncreated", "contentcreated"]
    .map((key) => wireTime(textAt(object, key) ?? "", timeZone)?.iso)
    .find((date) => date !== undefined);
}

function bylineOf(object: JsonObject, body: WireBody, provider: string | undefined): Byline | undefined {
  const agency = body.agency ?? provider;
  const people = ["bylines", "authors"]
    .flatMap((key) => objectsAt(object, key))
    .flatMap((person) => textAt(person, "by", "name") ?? []);
  const [title] =
    people.length === 1 ? objectsAt(object, "bylines").map((person) => textAt(person, "title")) : [];
  const field =
    textAt(object, "byline", "by") ??
    (people.length === 0 ? undefined : [...people, ...(title === undefined ? [] : [title])].join(", "));
  return field === undefined ? bylineWithAgency(body.byline, agency) : fieldByline(field, agency);
}

function locationOf(object: JsonObject): string | undefined {
  const located = jsonObject(object.get("located")) ?? jsonObject(object.get("datelinelocation"));
  return textAt(object, "dateline", "located") ?? textAt(located, "text", "name", "city");
}

function noticesOn(object: JsonObject, { signals = [] }: WireStatus, withheld: number): readonly string[] {
  return [
    signals.some((signal) => lastPart(signal) === "correction") && correctionNotice,
    ninjsNotes(object).length > 0 && noteNotice,
    withheld > 0 && withheldNotice(withheld),
  ].filter((notice) => notice !== false);
}
