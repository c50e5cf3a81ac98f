using Reeve.Runs.Build;

namespace Reeve.Runs.Tests.Build;

public class RecipeTests
{
    static readonly Recipe Made = Recipe.Of("c1", 1, [new RecipeInput("housing", "h1"), new RecipeInput("gazetteer", "g1")]);

    [Fact]
    public void The_order_in_which_inputs_are_named_does_not_matter() =>
        Assert.Equal(Made.Hash, Recipe.Of("c1", 1, [new RecipeInput("gazetteer", "g1"), new RecipeInput("housing", "h1")]).Hash);

    [Fact]
    public void Everything_in_a_recipe_counts()
    {
        Recipe[] others =
        [
            Recipe.Of("c2", 1, Made.Inputs), Recipe.Of("c1", 2, Made.Inputs), Recipe.Of("c1", 1, [new RecipeInput("housing", "h1")]),
            Recipe.Of("c1", 1, [new RecipeInput("housing", "h2"), new RecipeInput("gazetteer", "g1")]),
            Recipe.Of("c1", 1, [new RecipeInput("housing", "g1"), new RecipeInput("gazetteer", "h1")]),
        ];
        Assert.Equal(others.Length + 1, others.Append(Made).Select(recipe => recipe.Hash).Distinct().Count());
    }

    [Fact]
    public void A_recipe_that_was_kept_is_the_same_when_it_is_read() => Assert.Equal(Made.Hash, Recipe.FromJson(Made.ToJson())!.Hash);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    public void What_is_no_recipe_is_none(string? json) => Assert.Null(Recipe.FromJson(json));

    [Fact]
    public void A_node_that_was_never_built_says_so() => Assert.Equal("it has not been built", Made.Since(null));

    [Fact]
    public void An_unchanged_node_has_no_reason_to_run() => Assert.Null(Made.Since(Recipe.FromJson(Made.ToJson())));

    [Fact]
    public void The_reasons_name_what_changed() => Assert.Equal(
        "this version of Reeve makes it differently; its files changed; housing changed; gazetteer is no longer read",
        Recipe.Of("c2", 2, [new RecipeInput("housing", "h2")]).Since(Made));
}
