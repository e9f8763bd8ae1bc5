import type { Site } from "../../src/model/site.ts";
import { type PageContext, pageContext } from "../../src/pages/context.ts";
import { siteFixture } from "./site-fixture.ts";

/** Returns the context of the pages of a published site. */
export const pageContextOf = (given: Partial<Site> = {}): PageContext =>
  pageContext({ site: siteFixture(given), stylesheetUrl: "/assets/site.css", audience: "public" });
