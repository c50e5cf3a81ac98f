namespace Reeve.Report.Html;

/// <summary>
/// Turns vega-interpreter, which is published only as a module, into a script that runs inside a page.
/// It evaluates chart expressions without `eval`, so the page's policy need not allow it.
/// </summary>
internal static class Interpreter
{
    const string Import = "import { ascending, isString, DisallowedObjectProperties } from 'vega-util';";
    const string Export = "export { expression as expressionInterpreter };";

    /// <summary>The module as a script that sets <c>vegaInterpreter</c>.</summary>
    /// <exception cref="InvalidOperationException">The module does not begin and end as the version we pin does.</exception>
    public static string AsScript(string module)
    {
        if (!module.StartsWith(Import, StringComparison.Ordinal) || !module.Contains(Export, StringComparison.Ordinal))
            throw new InvalidOperationException("This version of vega-interpreter is not the one the report was written for.");
        string body = module[Import.Length..].Replace(Export, "globalThis.vegaInterpreter = expression;", StringComparison.Ordinal);
        return "(() => {\n\"use strict\";\nconst { ascending, isString, DisallowedObjectProperties } = vega;\n" + body + "})();\n";
    }
}
