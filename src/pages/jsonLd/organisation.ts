import type { Site } from "../../model/site.ts";
import { addressesOf } from "../addresses.ts";
import type { Json } from "../views/head.ts";
import { publisher } from "./publisher.ts";

/** The publication, for the front page: who it is and by which rules it works. https://schema.org/NewsMediaOrganization */
export const organisation = ({ publication, pages }: Pick<Site, "publication" | "pages">): Json => {
  const { absolute } = addressesOf(publication);
  const { policies } = publication;
  const { legalName, foundingDate, email, profiles } = publication.organisation;
  // A policy that is still a draft has no page yet.
  const pageUrl = (id: string | undefined): string | undefined => {
    const page = pages.find((one) => one.id === id);
    return page && absolute(page.url);
  };
  return {
    "@context": "https://schema.org",
    ...publisher(publication),
    description: publication.description,
    legalName,
    foundingDate,
    email,
    sameAs: profiles,
    ethicsPolicy: pageUrl(policies.ethics),
    correctionsPolicy: pageUrl(policies.corrections),
    ownershipFundingInfo: pageUrl(policies.ownership),
    masthead: pageUrl(policies.masthead),
    actionableFeedbackPolicy: pageUrl(policies.feedback),
  };
};
