namespace Reeve.Store.DuckDb.Internals;

using static DuckDbErrorClass;

/// <summary>Our own words and our own kind of fault for each class of DuckDB error.</summary>
static class ErrorSentences
{
    /// <summary>The names that stand before " Error: " in DuckDB's texts, for the calls that give no class.</summary>
    static readonly Dictionary<string, DuckDbErrorClass> Prefixes = new(StringComparer.Ordinal)
    {
        ["Out of Range"] = OutOfRange, ["Conversion"] = Conversion, ["Unknown Type"] = UnknownType, ["Decimal"] = Decimal,
        ["Mismatch Type"] = MismatchType, ["Divide by Zero"] = DivideByZero, ["Object Size"] = ObjectSize, ["Invalid type"] = InvalidType,
        ["Serialization"] = Serialization, ["TransactionContext"] = Transaction, ["Not implemented"] = NotImplemented,
        ["Expression"] = Expression, ["Catalog"] = Catalog, ["Parser"] = Parser, ["Planner"] = Planner, ["Constraint"] = Constraint,
        ["Syntax"] = Syntax, ["Settings"] = Settings, ["Binder"] = Binder, ["IO"] = InputOutput, ["INTERRUPT"] = Interrupt,
        ["FATAL"] = Fatal, ["INTERNAL"] = Internal, ["Invalid Input"] = InvalidInput, ["Out of Memory"] = OutOfMemory,
        ["Permission"] = Permission, ["Parameter Not Resolved"] = ParameterNotResolved, ["Parameter Not Allowed"] = ParameterNotAllowed,
        ["Dependency"] = Dependency, ["HTTP"] = Http, ["Missing Extension"] = MissingExtension, ["Extension Autoloading"] = Autoload,
        ["Sequence"] = Sequence, ["Invalid Configuration"] = InvalidConfiguration,
    };

    /// <summary>The class that a text of DuckDB names in its first words; <see cref="Unknown"/> when it names none.</summary>
    public static DuckDbErrorClass ClassOf(string text)
    {
        int end = text.IndexOf(" Error: ", StringComparison.Ordinal);
        return end > 0 && Prefixes.TryGetValue(text[..end], out DuckDbErrorClass found) ? found : Unknown;
    }

    /// <summary>Whose fault a class of error is.</summary>
    public static StoreFault Fault(DuckDbErrorClass errorClass) => errorClass switch
    {
        OutOfRange or Conversion or Decimal or MismatchType or DivideByZero or ObjectSize or Serialization or Constraint
            or Expression or InvalidInput or Sequence => StoreFault.Data,
        UnknownType or InvalidType or NotImplemented or Catalog or Parser or Syntax or Settings or Binder or Permission
            or ParameterNotResolved or ParameterNotAllowed or Dependency or MissingExtension or Autoload or InvalidConfiguration => StoreFault.Request,
        InputOutput or OutOfMemory or Network or Http or Connection => StoreFault.Surroundings,
        _ => StoreFault.Ours,
    };

    /// <summary>One sentence that names the class and quotes nothing.</summary>
    public static string Of(DuckDbErrorClass errorClass) => errorClass switch
    {
        OutOfRange or Decimal => "A number in the data is too large for the type the query gives it.",
        Conversion or MismatchType => "A value in the data cannot be turned into the type the query gives it.",
        DivideByZero => "The query divides by a zero that is in the data.",
        Constraint => "A row breaks a constraint of its table.",
        InvalidInput => "The data, or a value given to the query, is not what the query can work on.",
        Catalog => "The query names a table, column or function that is not there.",
        Parser or Syntax => "The query is not well-formed SQL.",
        Binder => "The query does not fit the columns or types of its tables.",
        Permission => "The query reaches for a file or a setting that it was not given.",
        ParameterNotResolved or ParameterNotAllowed => "The query's parameters do not fit the values given.",
        InputOutput => "A file could not be read or written.",
        OutOfMemory => "The query needs more memory, or more room in its temporary folder, than it was given.",
        _ => $"The query engine stopped with an error of class {errorClass}.",
    };
}
