using Reeve.Report.Html;

namespace Reeve.Report.Tests.Html;

public sealed class AssetsTests
{
    [Fact]
    public void The_hash_is_the_one_that_the_standard_gives_as_its_example()
    {
        // Content Security Policy level 3, section on hash-source: the script alert('Hello, world.');
        Assert.Equal("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='", Assets.Hash("alert('Hello, world.');"));
    }

    [Fact]
    public void Every_script_that_is_not_ours_carries_its_licence()
    {
        foreach (string script in Assets.Scripts.Take(3)) Assert.StartsWith("/*\nCopyright (c) 2015", script);
        Assert.Contains("Permission to use, copy, modify", Assets.Scripts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_of_another_shape_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Interpreter.AsScript("import { ascending } from 'vega-util';\nexport { expression as expressionInterpreter };"));
        Assert.Throws<InvalidOperationException>(() => Interpreter.AsScript("import { ascending, isString, DisallowedObjectProperties } from 'vega-util';\nexport default expression;"));
    }

    [Fact]
    public void No_asset_names_a_file_beside_it()
    {
        foreach (string script in Assets.Scripts) Assert.DoesNotContain("sourceMappingURL", script, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Assets.Style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Assets.Style, StringComparison.Ordinal);
    }
}
