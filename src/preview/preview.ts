import { type PreviewOptions, previewServer } from "./server.ts";
import { previewUpdates, type UpdateActions } from "./updates.ts";
import { watchFolder, watchOneFile } from "./watch.ts";

/** What an update did. */
export interface ShownUpdate {
  readonly status: "changed" | "unchanged";
  /** In milliseconds. */
  readonly took: number;
}

type ShowingActions = {
  readonly [Name in keyof UpdateActions]: (...input: Parameters<UpdateActions[Name]>) => Promise<ShownUpdate>;
};

interface Preview extends Omit<PreviewOptions, "upToDate">, ShowingActions {
  /** Absolute. */
  readonly contentFolder: string;
  /** Other folders that the site is made from, such as that of public files; absolute. */
  readonly otherFolders: readonly string[];
  /** Files beside them, likewise. They may be missing. */
  readonly otherFiles: readonly string[];
}

/** Serves a preview and updates it whenever the content changes, until the process ends. */
export async function servePreview(preview: Preview): Promise<void> {
  let reload = (): void => {};
  const shown = async (update: Promise<ShownUpdate>): Promise<number> => {
    const { status, took } = await update;
    if (status === "changed") reload();
    return took;
  };
  const updates = previewUpdates({
    start: () => shown(preview.start()),
    update: (changes) => shown(preview.update(changes)),
    updateAll: () => shown(preview.updateAll()),
  });
  // Begins before the site is read, so that no change is missed.
  watchFolder(preview.contentFolder, updates.see);
  for (const folder of preview.otherFolders)
    watchFolder(folder, ({ kind }) => updates.see({ kind: kind === "unknown" ? kind : "other" }));
  for (const file of preview.otherFiles) watchOneFile(file, () => updates.see({ kind: "other" }));
  await updates.start();
  ({ reload } = await previewServer({ ...preview, upToDate: updates.upToDate }));
}
