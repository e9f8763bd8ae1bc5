import type { ImportedSubject } from "../../imported-item.ts";
import { childrenNamed, elementAt, elementsBelow, type XmlElement } from "../../xml/element.ts";
import { lastPart } from "../editors-words.ts";
import type { WireStatus } from "../release.ts";
import { lineAt, lineIn } from "./lines-in.ts";

/** A component of NewsML 1.2, followed by those round it: the nearest that says something counts. */
export type ComponentPath = readonly (XmlElement | undefined)[];

/** Returns the identifier without the revision. */
export function idOf(identifier: XmlElement | undefined): string | undefined {
  const parts = ["ProviderId", "DateId", "NewsItemId"].map((name) => lineAt(identifier, name));
  if (parts[2] !== undefined) return `urn:newsml:${parts.filter((part) => part !== undefined).join(":")}`;
  return lineAt(identifier, "PublicIdentifier");
}

/**
 * Returns what the item's status is and will be. An embargo ends when the status will be another one, and what is to be
 * withdrawn then expires. A change to what is not known has no time that can be read, so that an editor must look at it.
 * @param expires when what is inside expires
 */
export function newsml1Release(management: XmlElement | undefined, expires?: string): WireStatus {
  const now = elementAt(management, "Status");
  const status = now && (now.attributes.FormalName ?? lineIn(now));
  const change = elementAt(management, "StatusWillChange");
  if (!change) return { status, expires };
  const time = lineIn(elementAt(change, "DateAndTime"));
  const future = lastPart(elementAt(change, "FutureStatus")?.attributes.FormalName ?? "");
  if (future === "usable") return { status, embargo: time, expires };
  return {
    status,
    expires: /^(?:withheld|cancell?ed|embargoed)$/.test(future) ? time || "unknown" : "unknown",
  };
}

/** Returns the elements of a name in the nearest component that has some. */
export function nearest(path: ComponentPath, group: string, name: string): readonly XmlElement[] {
  for (const component of path) {
    const found = childrenNamed(elementAt(component, group), name).filter(
      (element) => lineIn(element) !== "" || element.attributes.FormalName !== undefined,
    );
    if (found.length > 0) return found;
  }
  return [];
}

export function partyIn(path: ComponentPath, role: string): string | undefined {
  const party = nearestParty(path, role);
  return party?.attributes.FormalName?.trim() || (party && lineIn(party)) || undefined;
}

function nearestParty(path: ComponentPath, role: string): XmlElement | undefined {
  return path
    .map((component) => elementAt(component, "AdministrativeMetadata", role, "Party"))
    .find((party) => party !== undefined);
}

export function usageIn(path: ComponentPath): string | undefined {
  const rights = usageRights(path);
  const names = ["UsageType", "Geography", "Limitations"];
  const terms = rights.flatMap((right) =>
    names.map((name) => lineAt(right, name)).filter((term) => term !== undefined),
  );
  return terms.join(". ") || undefined;
}

/** Returns from when on and until when the rights allow to show what is in a component. */
export function rightsIn(path: ComponentPath): Pick<WireStatus, "starts" | "ends"> {
  const timesOf = (name: string): readonly string[] =>
    usageRights(path).flatMap((right) => lineAt(right, name) ?? []);
  return { starts: timesOf("StartDate"), ends: timesOf("EndDate") };
}

function usageRights(path: ComponentPath): readonly XmlElement[] {
  return path.flatMap((component) => childrenNamed(elementAt(component, "RightsMetadata"), "UsageRights"));
}

export function subjectsIn(path: ComponentPath): readonly ImportedSubject[] {
  return subjectGroups(path).flatMap((group) =>
    elementsBelow(group, ({ local }) => /^Subject(?:Matter|Detail|Qualifier)?$/.test(local)).flatMap(
      ({ attributes }) => {
        const code = attributes.FormalName?.trim();
        return code ? [{ code: `subj:${code}` }] : [];
      },
    ),
  );
}

/** Returns the groups of subjects, which have no text of their own. */
function subjectGroups(path: ComponentPath): readonly XmlElement[] {
  const found = path.map((component) =>
    childrenNamed(elementAt(component, "DescriptiveMetadata"), "SubjectCode"),
  );
  return found.find((groups) => groups.length > 0) ?? [];
}

/** Returns what the item says to editors: comments, and lines of such types. */
export function notesIn(item: XmlElement, path: ComponentPath): readonly string[] {
  const comments = [item, ...path].flatMap((element) => childrenNamed(element, "Comment"));
  const lines = path.flatMap((component) => childrenNamed(elementAt(component, "NewsLines"), "NewsLine"));
  const forEditors = lines.filter((line) =>
    /note|advis|instruct|editor/i.test(elementAt(line, "NewsLineType")?.attributes.FormalName ?? ""),
  );
  const texts = [
    ...comments.map(lineIn),
    ...forEditors.map((line) => lineIn(elementAt(line, "NewsLineText"))),
  ];
  return texts.filter((text) => text !== "");
}
