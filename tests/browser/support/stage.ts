/** The browser and the sites that all browser tests share. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { layeredContent, testFolder } from "../../support/layered-content.ts";
import { hardContent } from "./hard-content.ts";
import { launchedBrowser } from "./launched-browser.ts";
import { ownLookFolder } from "./own-look-folder.ts";
import { rightToLeftContent } from "./right-to-left-content.ts";
import { type ServedSite, servedSite } from "./served-site.ts";

export interface Stage {
  readonly browser: Browser;
  /** One of everything. */
  readonly golden: ServedSite;
  /** The same in a right-to-left publication. */
  readonly rightToLeft: ServedSite;
  /** Everything that is hard to lay out. */
  readonly hard: ServedSite;
  /** One with pages in several languages. */
  readonly bilingual: ServedSite;
  readonly oneArticle: ServedSite;
  readonly noArticle: ServedSite;
  /** A publication with a look of its own. */
  readonly ownLook: ServedSite;
  readonly close: () => Promise<void>;
}

const now = "2024-03-09T12:00";

const withoutArticles = (): string => {
  const folder = layeredContent("sites/minimal");
  rmSync(join(folder, "articles"), { recursive: true });
  return folder;
};

const sitesOf = async () => ({
  golden: await servedSite({ folder: testFolder("sites/golden"), now, basePath: "/post/" }),
  rightToLeft: await servedSite({ folder: rightToLeftContent(), now, basePath: "/post/" }),
  hard: await servedSite({ folder: hardContent(), now }),
  bilingual: await servedSite({ folder: testFolder("sites/bilingual"), now, basePath: "/post/" }),
  oneArticle: await servedSite({ folder: testFolder("sites/minimal"), now }),
  noArticle: await servedSite({ folder: withoutArticles(), now }),
  ownLook: await servedSite({
    folder: testFolder("sites/golden"),
    now,
    publicationFolder: ownLookFolder(),
    basePath: "/post/",
  }),
});

/** Builds and serves every site, and starts the browser. */
export const openStage = async (): Promise<Stage> => {
  const sites = await sitesOf();
  const browser = await launchedBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await Promise.all(Object.values(sites).map((site) => site.close()));
  };
  return { browser, ...sites, close };
};
