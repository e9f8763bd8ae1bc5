import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countryFinder } from "../../../../src/graphics/maps/countryFinder.ts";
import { mapExtent } from "../../../../src/graphics/maps/mapExtent.ts";

const place = (lat: number, lon: number) => ({ name: "A", lat, lon });

const around = (...names: readonly string[]) =>
  mapExtent(
    {},
    names.flatMap((name) => countryFinder("en")(name).found?.country ?? []),
  );

describe("the extent of a map", () => {
  it("is what the editor asks for", () => {
    const extent = { west: 4, south: 50, east: 9, north: 60 };
    assert.deepEqual(mapExtent({ extent, places: [place(0, 0)] }, []), extent);
  });

  it("goes on eastwards across the date line", () => {
    const extent = { west: 170, south: -20, east: -170, north: -10 };
    assert.equal(mapExtent({ extent }, []).east, 190);
  });

  it("shows the surroundings of a single place, which is in the middle", () => {
    const { west, south, east, north } = mapExtent({ places: [place(60, 10)] }, []);
    assert.deepEqual([(west + east) / 2, (south + north) / 2], [10, 60]);
    assert.ok(north - south >= 3 && east - west >= 3);
  });

  it("takes the short way around the globe between places", () => {
    const { west, east } = mapExtent({ places: [place(-18, 178), place(-14, -172)] }, []);
    assert.ok(west > 170 && east > 185 && east < 200, `${west} ${east}`);
  });

  it("holds a country's mainland, and not its islands an ocean away", () => {
    const { west, east, south } = around("France");
    assert.ok(west > -15 && east < 20 && south > 35, `${west} ${east} ${south}`);
  });

  it("holds every highlighted country", () => {
    const { west, east } = around("Portugal", "Greece");
    assert.ok(west < -9 && east > 26);
  });

  it("is the world where nothing says otherwise, and never more than that", () => {
    assert.deepEqual(mapExtent({}, []), { west: -180, south: -60, east: 180, north: 80 });
    const { west, east, north, south } = around("Russia", "Brazil", "Australia", "Canada");
    assert.ok(east - west <= 360 && north <= 85 && south >= -85);
  });
});
