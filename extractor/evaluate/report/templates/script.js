"use strict";
// Without this script every article is there all the same; it only hides those not asked for.
const filter = document.querySelector(".filter");
const articles = [...document.querySelectorAll(".article")];
if (filter) {
  const [words, state, language] = ["words", "state", "language"].map((name) => filter.querySelector(`[name=${name}]`));
  const told = filter.querySelector("output");
  const texts = new Map();
  const text = (article) => {
    if (!texts.has(article)) texts.set(article, article.textContent.toLocaleLowerCase());
    return texts.get(article);
  };
  const show = () => {
    const wanted = words.value.trim().toLocaleLowerCase();
    let shown = 0;
    for (const article of articles) {
      const fits = (!state.value || article.dataset.state === state.value)
        && (!language.value || article.dataset.language === language.value)
        && (!wanted || text(article).includes(wanted));
      article.hidden = !fits;
      shown += fits;
    }
    told.textContent = `${shown} of ${articles.length} articles`;
  };
  filter.addEventListener("input", show);
  filter.querySelector("button").addEventListener("click", () => {
    const open = articles.some((article) => !article.hidden && !article.open);
    for (const article of articles) if (!article.hidden) article.open = open;
  });
  filter.hidden = false;
  show();
}
let closed = [];
addEventListener("beforeprint", () => {
  closed = articles.filter((article) => !article.open);
  for (const article of closed) article.open = true;
});
addEventListener("afterprint", () => {
  for (const article of closed) article.open = false;
});
