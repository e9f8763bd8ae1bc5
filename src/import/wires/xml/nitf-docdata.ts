import { elementAt, type XmlElement } from "../../xml/element.ts";
import { lastPart } from "../editors-words.ts";
import type { WireStatus } from "../release.ts";
import { lineAt, valueAt } from "./lines-in.ts";
import type { XmlStory } from "./story.ts";

/** Returns the generation of a report, and which time that is sent. */
export function versionOf(docdata: XmlElement | undefined): string | undefined {
  const { generation, version } = elementAt(docdata, "du-key")?.attributes ?? {};
  return [generation, version].filter(Boolean).join(".") || undefined;
}

export function usageOf(docdata: XmlElement | undefined, head: XmlElement | undefined): string | undefined {
  const rights = elementAt(docdata, "doc.rights")?.attributes;
  const parts = [lineAt(head, "rights"), rights?.limitations, rights?.["rights.limitations"]];
  return parts.filter(Boolean).join(". ") || undefined;
}

/**
 * Returns when it may be published. Some systems write the end of an embargo as the end of its life: an embargoed item with
 * no other time waits for that one, and for an editor.
 */
export function nitfRelease(docdata: XmlElement | undefined): WireStatus {
  const status = docdata?.attributes["management-status"];
  const embargo = valueAt(docdata, "date.release", "norm");
  const expires = valueAt(docdata, "date.expire", "norm");
  const isEmbargoed = /^embargo(?:ed)?$/.test(lastPart(status ?? ""));
  if (isEmbargoed && embargo === undefined && expires !== undefined)
    return { status, embargo: expires, isEmbargoUnsure: true };
  return { status, embargo, expires: expires ?? valueAt(docdata, "doc.rights", "enddate") };
}

/** A file may order that another item be withdrawn. */
export function withdrawalsIn(docdata: XmlElement | undefined): XmlStory["withdrawals"] {
  const { "management-doc-idref": id, "management-idref-status": status = "" } = docdata?.attributes ?? {};
  const order = status.trim().toLowerCase();
  return id && /^(?:cancell?ed|withheld)$/.test(order) ? [{ id, order }] : [];
}
