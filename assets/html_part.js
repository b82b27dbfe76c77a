/* Shows a part of a page that came as HTML: see dashboard/live.py. Dash looks for it by its namespace and name. */
(function () {
  "use strict";
  function HtmlPart(props) {
    return window.React.createElement("div", { className: "part", dangerouslySetInnerHTML: { __html: props.html } });
  }
  window.dashboard = Object.assign({}, window.dashboard, { HtmlPart: HtmlPart });
})();
