import type { ClockSpan } from "../../link/stillClock.ts";
import type { PageKind } from "../../pages/page.ts";
import { digestOf } from "../../text/digestOf.ts";
import type { BuildOrder, BuildReport } from "../buildSite.ts";
import type { CodeDigest } from "../planning/codeDigest.ts";
import type { StampedFiles } from "../stampedFiles.ts";
import type { BuildState } from "../state/buildState.ts";

/** What a build rested on, and what it told: as long as all of that is the same, the next has nothing to do. */
export interface Settled extends Pick<BuildReport, "pictures" | "held" | "lost" | "problems"> {
  /** Of the code, and of what was asked for. */
  readonly order: string;
  readonly sources: string;
  readonly span: ClockSpan;
  readonly timeZone: string;
  readonly pages: readonly (readonly [PageKind, number])[];
}

export interface SettledFacts {
  readonly order: BuildOrder;
  readonly code: CodeDigest;
  readonly sources: StampedFiles;
  readonly state: BuildState;
}

/** Stands for the code and for what was asked for. */
export const orderDigest = ({ order, code }: SettledFacts): string => {
  const { folder, baseUrl = "", shows } = order.edition;
  return digestOf([code.whole, folder, baseUrl, shows]);
};
