/* The heatmap in the browser: another view, order or search at once, the address following, and one line that tells the
   cell pointed at. All of it stands in the table already; without this script the form asks the server. */
(function () {
  "use strict";
  var KEYS = ["q", "sort", "show"]; // in the order of an address
  var USUAL = { q: "", sort: "plan", show: "call" };
  var ORDERS = ["plan", "worst", "decline", "title"];
  var LETTERS = { call: "c", variation: "v", rag: "r" };
  var NOTHING = "-";
  var SLICE = 100; // rows rewritten in one go: some 10 milliseconds
  var QUIET = 300; // milliseconds without typing before the address follows
  var parsed = new WeakMap();
  var pending = 0;
  var busy = 0; // changes whose rows out of sight have yet to follow

  function heatOf(node) { return node && node.closest ? node.closest(".heat") : null; }
  function shown() { return document.querySelector("#page .heat"); }
  function rowsOf(heat) { return heat.querySelectorAll("tr[data-c]"); }

  /* The words of every state, read from the table once. */
  function words(heat) {
    var table = heat.querySelector("table");
    if (!parsed.has(table)) {
      parsed.set(table, { states: JSON.parse(table.dataset.states), reasons: JSON.parse(table.dataset.reasons) });
    }
    return parsed.get(table);
  }

  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function chosen(form) {
    var state = {};
    KEYS.forEach(function (key) { state[key] = form.elements[key].value; });
    return state;
  }

  /* What is out of sight follows once what is in sight is painted, a piece at a time, so that no change waits for 40,000
     cells. Where `wanted` no longer holds, a later change goes over all of it itself. */
  function afterwards(heat, pieces, wanted) {
    var table = heat.querySelector("table");
    function next() {
      if (wanted() && pieces.length) pieces.shift()();
      else pieces = [];
      if (pieces.length) { setTimeout(next, 0); return; }
      busy -= 1;
      if (!busy) table.removeAttribute("aria-busy");
    }
    if (!pieces.length) return;
    busy += 1;
    table.setAttribute("aria-busy", "true");
    if (document.hidden) setTimeout(next, 0); // a hidden tab has no frames
    else requestAnimationFrame(function () { setTimeout(next, 0); });
  }

  function show(heat, view) {
    if (heat.dataset.show === view) return;
    heat.dataset.show = view;
    var near = new Set(nearRows(heat)), states = words(heat).states[view], pieces = [];
    var rest = Array.from(rowsOf(heat)).filter(function (row) { return !near.has(row); });
    function draw(row) { rewrite(row, LETTERS[view], states); }
    near.forEach(draw);
    for (var at = 0; at < rest.length; at += SLICE) {
      pieces.push(Array.prototype.forEach.bind(rest.slice(at, at + SLICE), draw));
    }
    afterwards(heat, pieces, function () { return heat.dataset.show === view; });
  }

  /* Every cell of a row takes the class and the word of its letter. */
  function rewrite(row, letter, states) {
    var letters = row.dataset[letter], cell = row.firstElementChild.nextElementSibling;
    for (var at = 0; cell; at += 1, cell = cell.nextElementSibling) {
      var state = states[letters[at]];
      if (cell.className !== state[0]) cell.className = state[0];
      cell.firstChild.data = state[1];
    }
  }

  /* The rows within a window's height of what is in sight. */
  function nearRows(heat) {
    var bodies = Array.from(heat.querySelectorAll("tbody")).filter(isNear), rows = [];
    bodies.forEach(function (body) { rows.push.apply(rows, body.querySelectorAll("tr[data-c]")); });
    return rows.filter(isNear);
  }

  function isNear(node) {
    var box = node.getBoundingClientRect(), height = window.innerHeight;
    return !node.hidden && box.bottom > -height && box.top < 2 * height;
  }

  function sort(heat, order) {
    if ((heat.dataset.sort || heat.dataset.drawn) === order) return;
    var place = ORDERS.indexOf(order);
    heat.querySelectorAll("tbody").forEach(function (body) {
      var rows = Array.from(body.querySelectorAll("tr[data-c]"));
      var keyed = rows.map(function (row) { return [Number(row.dataset.o.split(",")[place]), row]; });
      keyed.sort(function (one, other) { return one[0] - other[0]; });
      body.append.apply(body, keyed.map(function (pair) { return pair[1]; }));
    });
    heat.dataset.sort = order;
  }

  function search(heat, text) {
    var asked = plain(text).split(/\s+/).filter(Boolean), found = 0, all = 0;
    heat.querySelectorAll("tbody").forEach(function (body) {
      var before = found;
      body.querySelectorAll("tr[data-c]").forEach(function (row) {
        var here = row.dataset.q, holds = asked.every(function (word) { return here.indexOf(word) >= 0; });
        if (row.hidden === holds) row.hidden = !holds;
        all += 1;
        if (holds) found += 1;
      });
      body.hidden = found === before;
    });
    var told = heat.dataset.count.replace("{shown}", found).replace("{all}", all);
    var count = heat.querySelector(".heat-count");
    if (count.textContent !== told) count.textContent = told;
  }

  function apply(heat, state) {
    sort(heat, state.sort);
    show(heat, state.show);
    search(heat, state.q);
  }

  /* The address, the link to the other language and the lens say what is shown now. */
  function follow(state) {
    var query = new URLSearchParams(location.search), every = query.get("every");
    KEYS.concat("every").forEach(function (key) { query.delete(key); });
    KEYS.forEach(function (key) { if (state[key] && state[key] !== USUAL[key]) query.set(key, state[key]); });
    if (every) query.set("every", every);
    var written = query.toString().replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/\+/g, "%20");
    var search = written ? "?" + written : "";
    if (search === location.search) return;
    history.replaceState(history.state, "", location.pathname + search + location.hash);
    document.querySelectorAll("header a.language").forEach(function (link) { link.search = search; });
    document.querySelectorAll("form.lens").forEach(function (form) {
      KEYS.forEach(function (key) { keep(form, key, state[key] === USUAL[key] ? "" : state[key]); });
    });
  }

  function keep(form, key, value) {
    var field = form.elements[key];
    if (!field) {
      field = document.createElement("input");
      field.type = "hidden";
      field.name = key;
      form.append(field);
    }
    field.value = value;
  }

  function changed(event) {
    var form = event.target.closest ? event.target.closest(".heat-form") : null;
    if (!form) return;
    var heat = heatOf(form);
    if (event.target.name === "every") { form.requestSubmit(); return; }
    var state = chosen(form);
    apply(heat, state);
    clearTimeout(pending);
    pending = setTimeout(function () { follow(state); }, event.type === "input" ? QUIET : 0);
  }
  document.addEventListener("change", changed);
  document.addEventListener("input", function (event) { if (event.target.name === "q") changed(event); });

  /* Enter in the search box: nothing is left to ask the server for, unless the periods are others. */
  document.addEventListener("submit", function (event) {
    var form = event.target.closest(".heat-form");
    if (!form || (form.elements.every && form.elements.every.value !== heatOf(form).dataset.every)) return;
    event.preventDefault();
    event.stopPropagation();
    var state = chosen(form);
    apply(heatOf(form), state);
    clearTimeout(pending);
    follow(state);
  }, true);

  /* The line */

  function tell(heat, cell) {
    var row = cell.parentElement, at = Array.prototype.indexOf.call(row.children, cell) - 1;
    var known = words(heat), data = heat.dataset, states = known.states;
    var told = data.line
      .replace("{title}", row.firstElementChild.textContent)
      .replace("{period}", heat.querySelectorAll("thead th")[at + 1].textContent)
      .replace("{words}", states.variation[row.dataset.v[at]][1]);
    var reason = known.reasons[row.dataset.w[at]];
    if (reason) told = data.why.replace("{told}", told).replace("{reason}", reason);
    var rag = states.rag[row.dataset.r[at]];
    if (rag && /^r[gar]$/.test(rag[0])) told = data.target.replace("{told}", told).replace("{rag}", rag[1]);
    heat.querySelector(".heat-line").textContent = told + ".";
  }

  function mark(heat, cell) {
    heat.querySelectorAll("td.at").forEach(function (one) { one.classList.remove("at"); });
    cell.classList.add("at");
  }

  document.addEventListener("pointerover", function (event) {
    var cell = event.target.closest ? event.target.closest(".heat-table td") : null;
    if (cell) tell(heatOf(cell), cell);
  });

  /* A row's link has the focus: its newest cell is told. */
  document.addEventListener("focusin", function (event) {
    var row = event.target.closest(".heat-table tr[data-c]");
    if (row && row.lastElementChild.tagName === "TD") tell(heatOf(row), row.lastElementChild);
  });

  var STEPS = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
  document.addEventListener("keydown", function (event) {
    var region = event.target;
    if (!region.classList || !region.classList.contains("heat-region") || !STEPS[event.key]) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    var heat = heatOf(region), next = stepped(heat, STEPS[event.key]);
    event.preventDefault();
    if (!next) return;
    mark(heat, next);
    tell(heat, next);
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  /* The cell a step away from the marked one; to begin with, the newest of the first row. */
  function stepped(heat, step) {
    var rows = Array.from(rowsOf(heat)).filter(function (row) { return !row.hidden; });
    var here = heat.querySelector("td.at"), row = here && here.parentElement;
    if (!row || row.hidden) return rows.length ? rows[0].lastElementChild : null;
    var at = Array.prototype.indexOf.call(row.children, here);
    var onto = rows[rows.indexOf(row) + step[0]], cell = onto && onto.children[at + step[1]];
    return cell && cell.tagName === "TD" ? cell : here;
  }

  /* A heatmap just drawn shows its newest periods; one gone back to shows what its address says. */
  function arrive(heat) {
    heat.dataset.ready = "yes";
    heat.dataset.drawn = heat.querySelector(".heat-form").elements.sort.value;
    var region = heat.querySelector(".heat-region");
    region.scrollLeft = region.scrollWidth;
  }

  function addressed() {
    var heat = shown(), query = new URLSearchParams(location.search), state = {};
    if (!heat) return;
    var form = heat.querySelector(".heat-form");
    KEYS.forEach(function (key) {
      var asked = query.get(key) || USUAL[key], field = form.elements[key];
      field.value = asked;
      if (field.value !== asked) field.value = USUAL[key];
      state[key] = field.value;
    });
    apply(heat, state);
  }
  window.addEventListener("popstate", addressed);
  window.addEventListener("_dashprivate_pushstate", addressed);

  new MutationObserver(function () {
    var heat = shown();
    if (heat && !heat.dataset.ready) arrive(heat);
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
