/* What a browser does beyond following links: after a client-side navigation, say where the reader is. */
(function () {
  "use strict";
  var STEP = 20; // milliseconds; a timer, since a tab in the background is given no frames
  var MOST_STEPS = 150;
  var held = ""; // the control of the lens that was just changed: it keeps the focus

  function copyIsStillThere() {
    return document.getElementById("prerendered");
  }

  /* Dash has drawn the page: the copy for the first moment goes, and the focus with it if it was there. */
  function retireCopy() {
    var copy = copyIsStillThere();
    if (!copy) return false;
    var stood = copy.contains(document.activeElement) ? document.activeElement : null;
    var keptPlace = window.carryOver(copy, document.querySelector("#page > [data-view]"), stood);
    copy.remove();
    if (stood && !keptPlace) focusHeading();
    return true;
  }

  function focusHeading() {
    var heading = document.getElementById("shell-heading-h1");
    if (heading) heading.focus({ preventScroll: true });
  }

  function settle(props, steps) {
    var shown = document.querySelector("#page > [data-view]");
    if ((!shown || shown.dataset.view !== props["data-view"]) && steps < MOST_STEPS) {
      setTimeout(function () { settle(props, steps + 1); }, STEP);
      return;
    }
    document.title = props["data-title"];
    document.documentElement.lang = props.lang;
    var named = location.hash && document.getElementById(location.hash.slice(1));
    if (named) named.scrollIntoView({ behavior: "instant" });
    if (retireCopy()) return;
    var control = held && document.querySelector('.lens select[name="' + held + '"]');
    held = "";
    if (control) control.focus({ preventScroll: true });
    else focusHeading();
  }

  /* Written as the links are written, so that one view has one address. */
  function plain(query) {
    return query.toString().replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/\+/g, "%20");
  }

  /* Where a form of ours leads: what is empty or not narrowed is left out. */
  function addressOf(form, only) {
    var query = new URLSearchParams();
    new FormData(form).forEach(function (value, key) {
      if (value && value !== "all" && (!only || key === only)) query.set(key, value);
    });
    var written = plain(query);
    return new URL(form.action).pathname + (written ? "?" + written : "");
  }

  /* Go to another address of this site without loading everything again; dcc.Location listens for this event. */
  function go(address) {
    history.pushState({}, "", address);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  }

  function isOurs(link) {
    return link.origin === location.origin && !link.target && !link.hasAttribute("download") &&
      new RegExp("^/" + document.documentElement.lang + "(/|$)").test(link.pathname);
  }

  /* Until Dash has drawn the page, links and forms work as they do without any script. */
  function isDrawn() {
    return document.querySelector("#page > [data-view]") !== null;
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    var plainClick = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plainClick || event.defaultPrevented || !isDrawn() || !isOurs(link)) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
    window.scrollTo(0, 0);
  });

  /* A changed control of the lens applies at once, but a day not while it is being typed; another council starts afresh, since nothing else would fit it. */
  document.addEventListener("change", function (event) {
    var form = event.target.closest(".lens");
    if (!form || !isDrawn() || event.target.type.indexOf("date") === 0) return;
    held = event.target.name;
    go(addressOf(form, held === "council" ? "council" : null));
  });

  document.addEventListener("submit", function (event) {
    if (event.target.method !== "get" || !isDrawn()) return;
    event.preventDefault();
    go(addressOf(event.target));
  });

  /* Escape puts away what explains a mark; it can be called up again once the pointer or the focus has moved. */
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll(".variation[open]").forEach(function (opened) { opened.open = false; });
    document.documentElement.classList.add("hushed");
  });
  ["pointerover", "focusin"].forEach(function (moved) {
    document.addEventListener(moved, function () { document.documentElement.classList.remove("hushed"); });
  });

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    shell: {
      arrived: function (page) {
        if (!page || !page.props) return;
        settle(page.props, 0);
      }
    }
  });

  document.documentElement.classList.add("has-script");
})();
