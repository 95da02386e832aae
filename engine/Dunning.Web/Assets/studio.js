// Makes Elsa Studio at home on its page: talks to our server in its stead, leads its addresses to our pages, and marks what the style sheets dress.
"use strict";
(() => {
  const page = document.body.dataset;
  const api = "/elsa/api/";
  const revisionName = "dunning:revision";
  const hidden = { ".mud-tab": ["Test", "Log", "Commit Strategy", "Resilience"], ".mud-typography-overline": ["Settings", "Commit Strategy", "Activity"] };

  try {
    localStorage.setItem("BlazorCulture", document.documentElement.dataset.culture);
  } catch {
    // A browser that keeps nothing shows English.
  }

  // The editor would put this into the page itself, which our policy does not let it.
  let keys;
  const save = event => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      keys?.invokeMethodAsync("OnHotKeysCtrlS");
    }
  };
  window.editorHotkeys = {
    register(editor) {
      keys = editor;
      document.addEventListener("keydown", save);
    },
    dispose() {
      keys = undefined;
      document.removeEventListener("keydown", save);
    },
  };

  // Studio goes to pages of its own, which are not here.
  const push = history.pushState.bind(history);
  history.pushState = (state, title, address) => {
    const [, instance, definition] = /\/?workflows\/(?:instances\/([^/]+)\/view|definitions\/([^/]+)\/edit)/.exec(String(address)) ?? [];
    if (instance === "dry-run") {
      location.assign(`/procedures/${encodeURIComponent(page.procedure)}/dry-run`);
    } else if (instance) {
      location.assign(`/studio/cases/${instance}`);
    } else if (definition) {
      location.assign(`/studio/procedures/${definition}`);
    } else {
      push(state, title, address);
    }
  };

  // Saves of one page follow one another, each on the revision that the one before gave.
  let revision;
  let saving = Promise.resolve();
  const seen = answer => {
    const definition = answer?.workflowDefinition ?? answer;
    revision = definition?.customProperties?.[revisionName] ?? revision;
  };

  const fetchAsIs = window.fetch.bind(window);
  const refused = () => new Response(JSON.stringify({ title: "Refused", status: 400, errors: { root: [page.refused] } }), { status: 400, headers: { "content-type": "application/problem+json" } });

  const send = async (input, init, method) => {
    const response = await fetchAsIs(input, init);
    if (response.status === 401) {
      location.assign("/sign-in?back=" + encodeURIComponent(location.pathname));
      return new Promise(() => {});
    }
    const told = response.headers.get("content-type")?.includes("json");
    return method !== "GET" && [400, 403, 404, 409, 413, 422, 429].includes(response.status) && !(response.status === 400 && told) ? refused() : response;
  };

  const change = async (input, init, method) => {
    const body = init.body && await new Response(init.body).text();
    const json = body && JSON.parse(body);
    const model = json?.model ?? json;
    if (model?.root && model.definitionId === page.procedure && revision !== undefined) {
      model.customProperties = { ...model.customProperties, [revisionName]: revision };
    }
    const response = await send(input, { ...init, body: model?.root ? JSON.stringify(json) : body }, method);
    if (response.ok && response.status !== 204) {
      const answer = await response.clone().json().catch(() => null);
      seen(answer);
      if (json?.publish && !answer?.alreadyPublished) {
        location.assign(`/procedures/${encodeURIComponent(page.procedure)}/publish`);
      }
    }
    return response;
  };

  window.fetch = async (input, init = {}) => {
    const address = new URL(typeof input === "string" ? input : input.url ?? input, document.baseURI);
    if (!address.pathname.startsWith(api)) {
      return fetchAsIs(input, init);
    }
    const method = init.method ?? "GET";
    const headers = new Headers(init.headers);
    headers.set("RequestVerificationToken", page.token);
    headers.set("X-Dunning-Procedure", encodeURIComponent(page.procedure));
    headers.set("X-Dunning-Sheet", "publish");
    const request = { ...init, headers };
    if (method !== "GET" && address.pathname.includes("/workflow-definition")) {
      const done = saving.then(() => change(input, request, method));
      saving = done.catch(() => {});
      return done;
    }
    const response = await send(input, request, method);
    if (response.ok && address.pathname.endsWith("/descriptors/activities")) {
      name(await response.clone().json());
    } else if (response.ok && address.pathname.includes("/workflow-definitions/by-")) {
      const definition = await response.clone().json();
      seen(definition);
      expect(definition?.root?.activities?.length > 0);
    }
    return response;
  };

  // On a machine that is busy Studio may draw before it knows what, and never again. Nothing was changed on an empty canvas, so the page may begin anew.
  const patience = 10_000;
  const attempts = 4;
  let expected = false;
  const expect = something => {
    if (something && !expected) {
      expected = true;
      watch();
    }
  };
  const watch = since => {
    const canvas = document.querySelector(".x6-graph");
    if (document.querySelector(".x6-node")) {
      sessionStorage.removeItem("dunning.drawing");
    } else if (canvas && since && performance.now() - since > patience) {
      const tried = Number(sessionStorage.getItem("dunning.drawing") ?? 0);
      if (tried < attempts) {
        sessionStorage.setItem("dunning.drawing", String(tried + 1));
        location.reload();
      }
    } else {
      setTimeout(watch, 500, since ?? (canvas && performance.now()));
    }
  };

  // The palette shows names only: each gets its type back, for its icon and colour.
  const types = new Map();
  const name = descriptors => {
    for (const activity of descriptors.items) {
      types.set(activity.displayName, activity.typeName);
    }
    mark();
  };
  let fitted = false;
  const mark = () => {
    for (const entry of document.querySelectorAll("[draggable=true].mud-paper")) {
      const type = types.get(entry.textContent.trim()) ?? "";
      if (entry.dataset.activity !== type) {
        entry.dataset.activity = type;
      }
    }
    for (const [kind, labels] of Object.entries(hidden)) {
      for (const label of document.querySelectorAll(kind)) {
        (kind === ".mud-tab" ? label : label.parentElement).toggleAttribute("data-studio-hidden", labels.includes(label.textContent.trim()));
      }
    }

    // The whole drawing first, as the toolbar's first button shows it.
    const fit = document.querySelector(".mud-toolbar button");
    if (!fitted && fit && document.querySelector(".x6-node")) {
      fitted = true;
      setTimeout(() => fit.click(), 300);
    }
  };
  new MutationObserver(mark).observe(document.body, { childList: true, subtree: true });
})();
