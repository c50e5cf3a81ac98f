// Enhances a report: the page is whole without it.
// Draws each chart from the data beside it. A chart that cannot be drawn stays hidden: its table says the same.
(() => {
  "use strict";
  const longTable = 12;
  const config = narrow => ({
    font: "Arial, Helvetica, sans-serif",
    background: null,
    aria: false,
    padding: 4,
    view: { stroke: null },
    axis: {
      labelFontSize: narrow ? 12 : 14, titleFontSize: narrow ? 12 : 14, titleFontWeight: "bold",
      labelColor: "#0b0c0c", titleColor: "#0b0c0c", domainColor: "#505a5f", tickColor: "#505a5f", gridColor: "#dcdfe1",
      labelLimit: narrow ? 130 : 300, titlePadding: 10, labelPadding: 5
    },
    legend: { labelFontSize: 14, symbolSize: 160, symbolStrokeWidth: 3, orient: "top", direction: narrow ? "vertical" : "horizontal",
      labelColor: "#0b0c0c", title: null, labelLimit: 300, columnPadding: 20 },
    text: { fontSize: 14, color: "#0b0c0c" }
  });

  const draw = async figure => {
    const target = figure.querySelector(".chart");
    const spec = JSON.parse(figure.querySelector("script").textContent);
    target.hidden = false;
    try {
      const compiled = vegaLite.compile(spec, { config: config(target.clientWidth < 500) }).spec;
      const view = new vega.View(vega.parse(compiled, null, { ast: true }),
        { expr: vegaInterpreter, renderer: "svg", container: target, logLevel: vega.Warn });
      await view.runAsync();
      // The picture is one image whose name and words stand beside it; its parts would only be noise to a screen reader.
      for (const svg of target.querySelectorAll("svg")) {
        svg.removeAttribute("role");
        svg.setAttribute("aria-hidden", "true");
      }
      const table = figure.querySelector("details");
      if (table.querySelectorAll("tbody tr").length > longTable) table.open = false;
      figure.dataset.drawn = "yes";
    } catch (fault) {
      target.hidden = true;
      figure.dataset.drawn = "no";
      console.error(fault);
    }
  };

  const drawAll = async () => {
    for (const figure of document.querySelectorAll("figure[data-chart]")) await draw(figure);
    document.documentElement.dataset.charts = "done";
  };

  // Paper shows everything; the screen is put back as it was.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });

  // A table is a stop for the keyboard only while it scrolls.
  const regions = [...document.querySelectorAll(".scroll")].map(region => [region, region.getAttribute("aria-label")]);
  const mark = (region, label) => {
    const attributes = { role: "region", tabindex: "0", "aria-label": label };
    const overflows = region.scrollWidth > region.clientWidth;
    region.classList.toggle("overflows", overflows);
    for (const name in attributes) {
      if (overflows) region.setAttribute(name, attributes[name]);
      else region.removeAttribute(name);
    }
  };
  const sizes = new ResizeObserver(changes => {
    for (const { target } of changes) mark(target, regions.find(([region]) => region === target)[1]);
  });
  for (const [region] of regions) sizes.observe(region);

  drawAll();
})();
