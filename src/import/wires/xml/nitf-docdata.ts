import { childrenNamed, elementAt, type XmlElement } from "../../xml/element.ts";
import { lastPart } from "../editors-words.ts";
import type { WireStatus } from "../release.ts";
import { lineAt, lineIn, valueAt, valuesAt } from "./lines-in.ts";
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
export function nitfRelease(docdata: XmlElement | undefined, head: XmlElement | undefined): WireStatus {
  const status = docdata?.attributes["management-status"];
  const embargo = valueAt(docdata, "date.release", "norm");
  const expires = valueAt(docdata, "date.expire", "norm");
  const isEmbargoed = /^embargo(?:ed)?$/.test(lastPart(status ?? ""));
  if (isEmbargoed && embargo === undefined && expires !== undefined)
    return { status, embargo: expires, isEmbargoUnsure: true, ...rightsTimes(docdata, head) };
  return { status, embargo, expires, ...rightsTimes(docdata, head) };
}

/** Returns from when on and until when the rights allow to show it: those of the file, and those above its text. */
function rightsTimes(
  docdata: XmlElement | undefined,
  head: XmlElement | undefined,
): Pick<WireStatus, "starts" | "ends"> {
  const shown = childrenNamed(head, "rights").flatMap(({ children }) => children);
  const timesOf = (side: "start" | "end"): readonly string[] => [
    ...valuesAt(docdata, "doc.rights", `${side}date`),
    ...shown.flatMap((child) =>
      typeof child !== "string" && child.local === `rights.${side}date`
        ? child.attributes.norm?.trim() || lineIn(child) || []
        : [],
    ),
  ];
  return { starts: timesOf("start"), ends: timesOf("end") };
}

/** A file may order that another item be withdrawn. */
export function withdrawalsIn(docdata: XmlElement | undefined): XmlStory["withdrawals"] {
  const { "management-doc-idref": id, "management-idref-status": status = "" } = docdata?.attributes ?? {};
  const order = status.trim().toLowerCase();
  return id && /^(?:cancell?ed|withheld)$/.test(order) ? [{ id, order }] : [];
}
