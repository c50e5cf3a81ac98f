namespace Reeve.Standards;

/// <summary>A table of categories: which spellings and codes, from which published list, mean which category.</summary>
/// <remarks>
/// An embedded text file. <c>@ name title</c> begins a list; <c>category: spelling | spelling</c> are its lines. The first list has the
/// categories themselves, in order. <c>-</c> for a category is what stands for nothing known; a <c>?</c> behind one says that it is
/// believed and not stated.
/// </remarks>
sealed class CategoryTable
{
    internal const string Missing = "-";
    internal const char Believed = '?';

    CategoryTable(IReadOnlyList<CategoryList> lists, IReadOnlyList<CategorySpelling> spellings)
    {
        Lists = lists;
        Spellings = spellings;
        Values = [.. spellings.Where(each => each.List == lists[0].Name).Select(each => each.Category).Distinct()];
    }

    /// <summary>The lists, in the order of the file.</summary>
    internal IReadOnlyList<CategoryList> Lists { get; }

    /// <summary>All spellings, in the order of the file.</summary>
    internal IReadOnlyList<CategorySpelling> Spellings { get; }

    /// <summary>The categories of the first list: those that say all there is to say.</summary>
    internal IReadOnlyList<string> Values { get; }

    /// <summary>Reads an embedded table.</summary>
    /// <exception cref="InvalidOperationException">
    /// The program was built wrongly: no table of that name, or a line of another form.
    /// </exception>
    internal static CategoryTable Load(string name)
    {
        List<CategoryList> lists = [];
        List<CategorySpelling> spellings = [];
        foreach (string line in EmbeddedText.Lines(name))
        {
            if (line[0] == '@')
            {
                string[] parts = line.Split(' ', 3);
                lists.Add(new(parts[1], parts[2]));
                continue;
            }
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || lists.Count == 0) throw new InvalidOperationException($"The table {name} has a line that is not `category: spelling`.");
            foreach (string spelling in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                spellings.Add(new(lists[^1].Name, line[..colon], spelling));
        }
        return new(lists, spellings);
    }
}

/// <summary>A published list of codes or words.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Title">The publication.</param>
readonly record struct CategoryList(string Name, string Title);

/// <summary>One spelling.</summary>
/// <param name="List">The name of the list that it is from.</param>
/// <param name="Category">What it means.</param>
/// <param name="Spelling">As the list has it.</param>
readonly record struct CategorySpelling(string List, string Category, string Spelling);
