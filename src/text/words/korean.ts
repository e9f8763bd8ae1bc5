import { pluralOf } from "./pluralOf.ts";
import type { Words } from "./words.ts";

export const korean: Words = {
  skipToContent: "본문 바로가기",
  frontPage: "1면",
  sections: "섹션",
  aboutUs: "신문사 소개",
  rssFeed: "RSS 피드",
  breadcrumbs: "현재 위치",
  preview: "미리보기: 작성 중인 기사와 예약된 기사가 함께 보입니다. 이 사이트는 공개되지 않았습니다.",

  by: "글",
  updated: "수정",
  kinds: {
    analysis: "분석",
    opinion: "오피니언",
    explainer: "해설",
    review: "리뷰",
    interview: "인터뷰",
    live: "실시간",
  },
  sponsoredBy: (sponsor) => `${sponsor} 협찬`,
  draft: "초고",
  scheduledFor: (moment) => `${moment} 발행 예정`,
  sources: "출처",
  story: "이어지는 이야기",
  related: "관련 기사",
  pictureBy: (credit) => `사진: ${credit}`,

  backToText: "본문으로 돌아가기",
  factBox: "한눈에 보기",
  footnotes: "각주",
  note: "참고",
  table: "표",

  tags: "주제",
  authors: "필자",
  archive: "지난 기사",
  archiveOf: (year) => `${year}년 지난 기사`,
  corrections: "바로잡습니다",
  notFound: "페이지를 찾을 수 없습니다",

  articleCount: pluralOf("ko", { other: "기사 #건" }),
  noArticles: "아직 기사가 없습니다.",
  noTags: "아직 주제가 없습니다.",
  noAuthors: "아직 필자가 없습니다.",
  noCorrections: "지금까지 바로잡은 내용이 없습니다.",
  pages: "기사 더 보기",
  newer: "더 최근",
  older: "더 이전",
  newest: "최신 기사",

  notFoundText: "이 주소에는 페이지가 없습니다. 옮겨졌거나 주소가 잘못되었을 수 있습니다.",
  waysOn: "다음으로",
  moved: "이 페이지는 옮겨졌습니다",
};
