import { moveYears } from "../../../src/core/carry/years";

const SHIFT = { from: 2021, by: 2 };

test.each([
  ["2021年12月31日前", "2023年12月31日前"],
  ["２０２１年底前完成", "2023年底前完成"],
  ["完成2021年度预算", "完成2023年度预算"],
  ["2021-12-31前", "2023-12-31前"],
  ["2021年1月至2022年6月", "2023年1月至2024年6月"],
  ["2021—2023年三年行动", "2023—2025年三年行动"],
  ["二〇二一年底", "二〇二三年底"],
  ["预算2021年还需金额约21万元", "预算2023年还需金额约21万元"],
])("%s → %s", (text, moved) => {
  expect(moveYears(text, SHIFT)).toBe(moved);
});

test.each([
  ["a document's number", "根据财预〔2021〕15号文件"],
  ["a document's number in other brackets", "根据川府发【2021】56号、自府办函[2021]106号文件"],
  ["a document's number after its year", "按2021年第3号公告执行"],
  ["the title of a book", "依照《2021年度补贴办法》发放"],
  ["what began then", "自2021年起实施，2021年以来未变"],
  ["earlier years", "2019年建成，2016—2022年分期付款"],
  ["amounts", "补助2021元，惠及2021人"],
  ["a longer number", "51178120210000年"],
])("%s stays", (_, text) => {
  expect(moveYears(text, SHIFT)).toBe(text);
});

test("without both years nothing moves", () => {
  expect(moveYears("2021年底前", null)).toBe("2021年底前");
});
