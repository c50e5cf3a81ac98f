using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Reeve.Integration.Connect.Read;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Connect.Excel;

/// <summary>Reads one sheet of an Excel workbook as a table.</summary>
static class WorkbookReader
{
    /// <summary>The rows that the header is looked for in.</summary>
    const int SampleRows = 200;

    /// <summary>The most empty cells that are looked at, beyond two hundred for each filled one.</summary>
    const long MostEmpty = 20_000_000;

    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // old workbooks are in Windows code pages

    /// <summary>Reads a sheet.</summary>
    /// <param name="path">Where the workbook's bytes are.</param>
    /// <param name="name">What it is called in faults.</param>
    /// <param name="form">The sheet and the header's row, or neither.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Request: no such sheet or row. Data: encrypted, damaged, too large, or nothing in it.</exception>
    public static PartRows Read(string path, string name, FileForm.Excel form, CancellationToken cancel)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            WorkbookCheck.Require(file, name, WorkbookCheck.MostUnpacked, cancel);
            using IExcelDataReader reader = ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
            List<string> notes = [];
            Sheet sheet = Choose(reader, name, form, notes, cancel);
            return sheet.Read(form.HeaderRow, notes, cancel);
        }
        catch (InvalidPasswordException e)
        {
            throw new StoreException(StoreFault.Data, $"{name} is protected by a password. Save it without one, or ask for CSV.", e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException || e.GetType() == typeof(IOException))
        {
            throw new StoreException(StoreFault.Surroundings, $"{name} cannot be read by this user, or the disk failed.", e);
        }
        // A damaged workbook can break the library in any way it has; every one of them means the same to whoever sent the file.
        catch (Exception e) when (e is not (StoreException or OperationCanceledException or OutOfMemoryException))
        {
            throw new StoreException(StoreFault.Data, $"{name} is a damaged workbook, or none that can be read. Open it in Excel, save it again as .xlsx, or ask for CSV.", e);
        }
    }

    /// <summary>Moves the reader to the sheet that is read, with its first rows.</summary>
    static Sheet Choose(IExcelDataReader reader, string name, FileForm.Excel form, List<string> notes, CancellationToken cancel)
    {
        List<string> names = [];
        List<string> visible = [];
        do
        {
            names.Add(reader.Name);
            bool shown = reader.VisibleState is null or "visible";
            if (shown) visible.Add(reader.Name);
            if (form.Sheet is { } wanted ? !string.Equals(reader.Name.Trim(), wanted.Trim(), StringComparison.OrdinalIgnoreCase) : !shown) continue;
            Sheet sheet = new(reader, name, MostEmpty, SampleRows, cancel);
            if (sheet.IsEmpty)
            {
                if (form.Sheet is null) continue;
                throw new StoreException(StoreFault.Data, $"the sheet `{reader.Name}` of {name} is empty. Name another under `sheet`, or ask for the extract again.");
            }
            if (!shown) notes.Add($"The sheet `{reader.Name}` is hidden.");
            if (form.Sheet is null && reader.ResultsCount > 1) notes.Add($"The sheet `{reader.Name}` was read, the first of {reader.ResultsCount} that is visible and not empty.");
            return sheet;
        }
        while (reader.NextResult());
        if (form.Sheet is { } missing) throw new StoreException(StoreFault.Request, $"{name} has no sheet `{missing}`{DidYouMean.Sentence(missing, visible.Count > 0 ? visible : names)}.");
        throw new StoreException(StoreFault.Data, $"{name} has no sheet that is visible and not empty. Ask for the extract again, or name a hidden sheet under `sheet`.");
    }
}
