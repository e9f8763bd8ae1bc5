import type { Site } from "../../src/model/site.ts";
import { type PageContext, pageContext } from "../../src/pages/context.ts";
import { siteFixture } from "./site-fixture.ts";

/** What pages of the published site of these facts are made with. */
export const pageContextOf = (given: Partial<Site> = {}): PageContext =>
  pageContext({ site: siteFixture(given), stylesheetUrl: "/assets/site.css", audience: "public" });
