import { join } from "node:path";
import type { Position } from "../../model/contentFile.ts";
import type { Problem } from "../../model/problem.ts";
import type { Publication } from "../../model/publication.ts";
import { contentBytes } from "../../read/contentBytes.ts";
import type { ContentSource, PublicationReader } from "../../read/openContentFolder.ts";
import { digestOf } from "../../text/digestOf.ts";
import { digestOfBytes } from "../../text/digestOfBytes.ts";
import type { BuildState } from "../state/buildState.ts";

interface Kept {
  readonly key: string;
  readonly publication: Publication;
  readonly file: string;
  readonly positions: readonly (readonly [string, Position])[];
  /** Warnings, which are told at every build. */
  readonly problems: readonly Problem[];
}

const keyOf = ({ folder, baseUrl = "" }: ContentSource, code: string): string => {
  const bytes = contentBytes(join(folder, "site.yaml"))?.value;
  return digestOf([code, folder, baseUrl, bytes ? digestOfBytes(bytes) : ""]);
};

/**
 * Reads the publication, or takes it over from the last build where `site.yaml` is as it was: what reads it is then not
 * even loaded. `code` stands for the code that reads.
 */
export const knownPublication = async (
  source: ContentSource,
  state: BuildState,
  code: string,
): Promise<PublicationReader> => {
  const key = keyOf(source, code);
  const kept: Kept | undefined = JSON.parse(state.fact("publication") ?? "null") ?? undefined;
  if (kept?.key === key) {
    const { publication, file, positions, problems } = kept;
    return () => ({
      value: { publication, siteOrigin: { file, positions: new Map(positions) } },
      problems,
    });
  }
  const { openPublication } = await import("../../read/openPublication.ts");
  return (wanted) => {
    const opened = openPublication(wanted);
    const { problems } = opened;
    if (!opened.value || problems.some(({ severity }) => severity === "error")) return opened;
    const { publication, siteOrigin } = opened.value;
    const { file, positions } = siteOrigin;
    const fact: Kept = { key, publication, file, positions: [...positions], problems };
    state.keepFact("publication", JSON.stringify(fact));
    return opened;
  };
};
