import { readFileSync } from "node:fs";
import { messagesFor } from "../../i18n/languages.ts";
import { localMinute } from "../../i18n/local-minute.ts";
import { parseMoment } from "../../i18n/parse-date.ts";
import type { ArticleRecord } from "../../model/article.ts";
import { contentPath } from "../content-path.ts";
import type { ImportSettings } from "../import-settings.ts";
import type { ImportedWithdrawal } from "../imported-item.ts";
import { yamlText } from "../text/yaml-text.ts";
import { likelyArticles } from "./likely-articles.ts";
import { killedHash, killedText } from "./wire-hash.ts";
import type { WireIndex } from "./wire-versions.ts";

/** An order of a wire, with an article of the publication that it concerns. */
export interface Kill {
  readonly withdrawal: ImportedWithdrawal;
  /** Undefined if the publication has no article of the item. */
  readonly record?: ArticleRecord | undefined;
  /** The path of its file in the content folder. */
  readonly path?: string | undefined;
  /** The paths of articles that an order may mean which names no identifier. */
  readonly likely?: readonly string[] | undefined;
}

/** Returns the orders of an import, each with the articles that may no longer be published. Those that are withdrawn already are left out. */
export function killsOf(
  withdrawals: readonly ImportedWithdrawal[],
  { articlesOf }: Pick<WireIndex, "articlesOf">,
  { folder, records }: Pick<ImportSettings, "folder" | "records">,
): readonly Kill[] {
  return withdrawals.flatMap((withdrawal): readonly Kill[] => {
    const { words = [], wire } = withdrawal;
    const pathOf = (article: ArticleRecord): string => contentPath(article, folder);
    if (wire.id === "") {
      const likely = likelyArticles(records.articles, { words, provider: wire.provider });
      return [{ withdrawal, likely: likely.map(pathOf) }];
    }
    const all = articlesOf(wire.id);
    if (all.length === 0) return [{ withdrawal }];
    return all
      .filter(({ withdrawn, draft, wire }) => !withdrawn && !(draft && wire?.hash === killedHash))
      .map((record) => ({ withdrawal, record, path: pathOf(record) }));
  });
}

/** Returns the files of articles that an import withdraws, with their new texts. */
export function withdrawnFiles(
  kills: readonly Kill[],
  settings: ImportSettings,
): readonly { readonly path: string; readonly text: string }[] {
  return kills.flatMap((kill) => {
    const text = withdrawnText(kill, settings);
    return text === undefined || kill.path === undefined ? [] : [{ path: kill.path, text }];
  });
}

/**
 * Returns the text of a file with its article withdrawn. Every other byte stays. An article that is not out yet becomes a draft
 * instead, since it can't be withdrawn before its date, and no newer version replaces it.
 */
function withdrawnText({ withdrawal, record }: Kill, { now, records }: ImportSettings): string | undefined {
  if (!record) return undefined;
  const text = readFileSync(record.origin.file, "utf8");
  const { timeZone } = records.publication;
  if (record.published.ms > now) {
    const draft = record.draft ? text : draftText(text);
    return draft && killedText(draft);
  }
  const sent = withdrawal.date === undefined ? undefined : parseMoment(withdrawal.date, timeZone).moment?.ms;
  const isPossible = sent !== undefined && sent >= record.published.ms && sent <= now;
  const date = localMinute(isPossible ? sent : now, timeZone);
  const reason = messagesFor(record.language).withdrawn.byAgency;
  return withLines(text, yamlText({ withdrawn: { date, reason } }));
}

/** Returns the text of a file whose article is a draft; undefined if it has no front matter. Every other byte stays. */
export function draftText(text: string): string | undefined {
  return withLines(text, "draft: true\n");
}

/** Returns the text of a file with lines added at the end of its front matter; undefined if it has none. */
function withLines(text: string, lines: string): string | undefined {
  const [, head, rest] = /^(\uFEFF?---[ \t]*\r?\n[\s\S]*?)^(---[ \t]*\r?$[\s\S]*)/m.exec(text) ?? [];
  if (head === undefined || rest === undefined) return undefined;
  const written = head.includes("\r\n") ? lines.replaceAll("\n", "\r\n") : lines;
  const draft = /^draft:[^\r\n]*\r?\n/m;
  // A file that says draft: false already may not say it twice.
  return lines.startsWith("draft:") && draft.test(head)
    ? `${head.replace(draft, written)}${rest}`
    : `${head}${written}${rest}`;
}
