/** What a page of HTML that planverk wrote by itself, outside of any site, is known by. */
export const generatorMark = '<meta name="generator" content="planverk">';
