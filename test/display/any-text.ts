import fc from "fast-check";

/** Text as a file could bring it: formulas, markup, control characters, lone surrogates. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "'",
        '"',
        ",",
        ";",
        "|",
        "*",
        "<",
        ">",
        "&",
        "`",
        "_",
        "\\",
        "\u2028",
        "\ud800",
        "\u202e",
        "\u001b",
        "＝",
        "a",
        "1",
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join("")),
);
