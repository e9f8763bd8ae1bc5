/**
 * The parts as pages show them: the publication's own where it has one, the generator's otherwise. And what layouts and parts
 * share: "dateline-press/parts".
 */
export * from "../../layouts/parts/article-footer.ts";
export * from "../../layouts/parts/article-header.ts";
export * from "../../layouts/parts/block-name.ts";
export * from "../../layouts/parts/body.ts";
export * from "../../layouts/parts/card.ts";
export * from "../../layouts/parts/card-lists.ts";
export * from "../../layouts/parts/document.ts";
export * from "../../layouts/parts/footer.ts";
export * from "../../layouts/parts/front-blocks.ts";
export * from "../../layouts/parts/front-top.ts";
export * from "../../layouts/parts/head.ts";
export * from "../../layouts/parts/listing-header.ts";
export * from "../../layouts/parts/live.ts";
export * from "../../layouts/parts/locale.ts";
export * from "../../layouts/parts/masthead.ts";
export * from "../../layouts/parts/navigation.ts";
export * from "../../layouts/parts/picture.ts";
export * from "../../layouts/parts/row-blocks.ts";
export * from "../../layouts/parts/search-form.ts";
export * from "../../layouts/parts/section-blocks.ts";
export * from "../../layouts/parts/translation-nav.ts";
export { slot } from "../customisation/overrides.ts";
