import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { leadPictureNotices } from "../../../src/content/lead-pictures.ts";
import { pictureFixture } from "../../support/picture-fixture.ts";

const tall = pictureFixture({ path: "articles/mayor.jpg", width: 1000, height: 1500 });
const small = pictureFixture({ path: "articles/quay.jpg", width: 120, height: 90 });

const tallMessage =
  '"mayor.jpg" is taller than wide, and cards show a part of it: its upper third, since nothing says what must stay in sight. Add a line focus: "50% 30%" below it, with how far the face or the thing that matters lies from the left and from the top.';

describe("a lead picture", () => {
  it("of few pixels is told with its width and with what to do", () => {
    assert.deepEqual(leadPictureNotices({ picture: small }), [
      {
        field: "image.src",
        message:
          '"quay.jpg" is 120 pixels wide. It is shown no larger than that, and so small at the head of the article. Put in a larger file: 800 pixels are the least, 2560 fill every screen.',
      },
    ]);
  });

  it("that is taller than wide needs a focus, or cards may show the wrong part of it", () => {
    assert.deepEqual(leadPictureNotices({ picture: tall }), [{ field: "image.src", message: tallMessage }]);
    assert.deepEqual(leadPictureNotices({ picture: { ...tall, focus: { x: 50, y: 20 } } }), []);
  });

  it("is not cropped if there is another picture for cards, which may need a focus itself", () => {
    assert.deepEqual(leadPictureNotices({ picture: tall, cardPicture: pictureFixture() }), []);
    assert.deepEqual(leadPictureNotices({ picture: pictureFixture(), cardPicture: tall }), [
      { field: "cardImage.src", message: tallMessage },
    ]);
  });

  it("may be a drawing of any size, which is neither cropped nor blurred", () => {
    for (const picture of [tall, small])
      assert.deepEqual(leadPictureNotices({ picture: { ...picture, form: "drawing" } }), []);
  });

  it("of 800 pixels that is not tall is fine, and so is none", () => {
    assert.deepEqual(leadPictureNotices({ picture: pictureFixture({ width: 800, height: 800 }) }), []);
    assert.deepEqual(leadPictureNotices({}), []);
  });
});
