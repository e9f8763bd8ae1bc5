/** The generator's own layouts and parts, for a publication that wraps them: "dateline-press/layouts". */
import * as articleFooterPart from "../../layouts/parts/article-footer.ts";
import * as articleHeaderPart from "../../layouts/parts/article-header.ts";
import * as blockNamePart from "../../layouts/parts/block-name.ts";
import * as bodyPart from "../../layouts/parts/body.ts";
import * as cardPart from "../../layouts/parts/card.ts";
import * as cardListsPart from "../../layouts/parts/card-lists.ts";
import * as documentPart from "../../layouts/parts/document.ts";
import * as footerPart from "../../layouts/parts/footer.ts";
import * as frontBlocksPart from "../../layouts/parts/front-blocks.ts";
import * as frontTopPart from "../../layouts/parts/front-top.ts";
import * as headPart from "../../layouts/parts/head.ts";
import * as listingHeaderPart from "../../layouts/parts/listing-header.ts";
import * as livePart from "../../layouts/parts/live.ts";
import * as localePart from "../../layouts/parts/locale.ts";
import * as mastheadPart from "../../layouts/parts/masthead.ts";
import * as navigationPart from "../../layouts/parts/navigation.ts";
import * as picturePart from "../../layouts/parts/picture.ts";
import * as rowBlocksPart from "../../layouts/parts/row-blocks.ts";
import * as searchFormPart from "../../layouts/parts/search-form.ts";
import * as sectionBlocksPart from "../../layouts/parts/section-blocks.ts";
import * as translationNavPart from "../../layouts/parts/translation-nav.ts";

export { atom } from "../../layouts/feeds/atom.ts";
export { jsonFeed } from "../../layouts/feeds/json-feed.ts";
export { ninjs } from "../../layouts/feeds/ninjs.ts";
export { rss } from "../../layouts/feeds/rss.ts";
export { liveStatus, liveUpdates } from "../../layouts/live-files.ts";
export {
  manifest,
  newsSitemap,
  redirectsFile,
  robots,
  script,
  sitemap,
  sitemapIndex,
  stylesheet,
  template,
} from "../../layouts/machine-files.ts";
export { archive } from "../../layouts/pages/archive.ts";
export { article } from "../../layouts/pages/article.ts";
export { desk } from "../../layouts/pages/desk.ts";
export { notFound, redirect, withdrawn } from "../../layouts/pages/errors.ts";
export { front } from "../../layouts/pages/front.ts";
export { authorIndex, tagIndex } from "../../layouts/pages/indexes.ts";
export { listing } from "../../layouts/pages/listing.ts";
export { search } from "../../layouts/pages/search.ts";
export { corrections, standalone, staticPage } from "../../layouts/pages/standalone.ts";
export type { BodyOptions } from "../../layouts/parts/body.ts";
export type { CardLabelParts, KickerParts, StatusFacts } from "../../layouts/parts/card.ts";
export { languageAttributes, type PageHeader } from "../../layouts/parts/document.ts";
export { contentPolicy } from "../../layouts/parts/head.ts";
export { liveHead } from "../../layouts/parts/live.ts";
export { siteLocale, textLocale } from "../../layouts/parts/locale.ts";
export { activeNav, ariaCurrent } from "../../layouts/parts/navigation.ts";
export type { PictureOptions } from "../../layouts/parts/picture.ts";
export { pictureSources, portraitSizes } from "../../layouts/parts/picture.ts";

export const correctionsBox = articleFooterPart.correctionsBox.original;
export const sourceList = articleFooterPart.sourceList.original;
export const shareLinks = articleFooterPart.shareLinks.original;
export const storyLinks = articleFooterPart.storyLinks.original;
export const tagLinks = articleFooterPart.tagLinks.original;
export const relatedCards = articleFooterPart.relatedCards.original;
export const articleHeader = articleHeaderPart.articleHeader.original;
export const tableOfContents = articleHeaderPart.tableOfContents.original;
export const blockName = blockNamePart.blockName.original;
export const body = bodyPart.body.original;
export const card = cardPart.card.original;
export const cardLabel = cardPart.cardLabel.original;
export const kicker = cardPart.kicker.original;
export const statusBadge = cardPart.statusBadge.original;
export const cardGrid = cardListsPart.cardGrid.original;
export const document = documentPart.document.original;
export const nothingHere = documentPart.nothingHere.original;
export const pageHeader = documentPart.pageHeader.original;
export const breadcrumbs = documentPart.breadcrumbs.original;
export const footer = footerPart.footer.original;
export const frontBlocks = frontBlocksPart.frontBlocks.original;
export const breakingBar = frontTopPart.breakingBar.original;
export const focusLine = frontTopPart.focusLine.original;
export const topBlock = frontTopPart.topBlock.original;
export const metadata = headPart.metadata.original;
export const listingHeader = listingHeaderPart.listingHeader.original;
export const pager = listingHeaderPart.pager.original;
export const calendarMonths = listingHeaderPart.calendarMonths.original;
export const liveCoverage = livePart.liveCoverage.original;
export const liveUpdate = livePart.liveUpdate.original;
export const time = localePart.time.original;
export const day = localePart.day.original;
export const shortTime = localePart.shortTime.original;
export const masthead = mastheadPart.masthead.original;
export const furtherLinks = navigationPart.furtherLinks.original;
export const picture = picturePart.picture.original;
export const figure = picturePart.figure.original;
export const rowBlock = rowBlocksPart.rowBlock.original;
export const opinionBlock = rowBlocksPart.opinionBlock.original;
export const latestBlock = rowBlocksPart.latestBlock.original;
export const sponsoredBlock = rowBlocksPart.sponsoredBlock.original;
export const followBlock = rowBlocksPart.followBlock.original;
export const searchField = searchFormPart.searchField.original;
export const searchInput = searchFormPart.searchInput.original;
export const storyBlock = sectionBlocksPart.storyBlock.original;
export const largeBlock = sectionBlocksPart.largeBlock.original;
export const smallBlock = sectionBlocksPart.smallBlock.original;
export const translationNav = translationNavPart.translationNav.original;
