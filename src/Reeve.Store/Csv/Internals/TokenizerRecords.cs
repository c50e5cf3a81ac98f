namespace Reeve.Store.Csv.Internals;

/// <content>Quotes, and the ends of cells and records.</content>
internal abstract partial class Tokenizer
{
    /// <summary>Ends a record whose last cell is given. True to stop; then <see cref="Stop"/> says why.</summary>
    /// <param name="last">The last cell.</param>
    /// <param name="place">Where its line end stands; the text's length if it has none.</param>
    /// <param name="quoted">Whether the last cell was quoted: then the line is not blank.</param>
    protected bool EndRecord(Cell last, int place, bool quoted)
    {
        int next = place;
        if (place < length)
        {
            next++;
            bool cr = text[place] == '\r';
            if (cr && next == length && !final)
            {
                Stop = ScanStop.More; // is it CR or CRLF?
                return true;
            }
            bool pair = cr && IsAt(next, (byte)'\n');
            next += pair ? 1 : 0;
            CountLineEnd(cr, pair);
            line++;
        }
        if (IsTooLong(next))
        {
            Stop = ScanStop.TooLong;
            return true;
        }
        if (CellCount == recordCell && !quoted && IsSpace(last.Start, last.End))
        {
            Findings.Blank++;
        }
        else
        {
            Cells[CellCount++] = last;
            AddRow();
        }
        Report();
        CellStart = recordStart = Position = next;
        recordLine = Line = line;
        recordCell = CellCount;
        if (next >= stopAt)
        {
            Stop = ScanStop.End;
            return true;
        }
        Stop = ScanStop.Full;
        return Rows == Lines.Length || CellCount > Cells.Length - 65 - width;
    }

    void CountLineEnd(bool cr, bool pair)
    {
        Findings found = Findings;
        if (!cr)
        {
            found.Lf++;
        }
        else if (pair)
        {
            found.CrLf++;
        }
        else
        {
            found.Cr++;
        }
    }

    void AddRow()
    {
        int count = CellCount - recordCell;
        if (count != width && !Fit(count))
        {
            CellCount = recordCell;
            return;
        }
        Lines[Rows++] = recordLine;
    }

    /// <summary>Makes a record of the wrong length fit. False if it cannot.</summary>
    bool Fit(int count)
    {
        if (width == 0)
        {
            Counts[Rows] = count;
            Starts[Rows] = recordStart;
            return true;
        }
        if (count < width)
        {
            Findings.Padded.Add(recordLine);
            Cells.AsSpan(CellCount, width - count).Fill(new Cell(recordStart, recordStart));
            CellCount = recordCell + width;
            return true;
        }
        foreach (Cell extra in Cells.AsSpan(recordCell + width, count - width))
        {
            if (!IsSpace(extra.Start, extra.End))
            {
                Findings.Rejected.Add(recordLine);
                return false;
            }
        }
        Findings.Trimmed.Add(recordLine);
        CellCount = recordCell + width;
        return true;
    }

    /// <summary>Only now is the record sure to be whole, so that what was met in it is counted once.</summary>
    void Report()
    {
        for (; oddQuotes > 0; oddQuotes--)
        {
            Findings.OddQuotes.Add(recordLine);
        }
        foreach (int at in unclosed)
        {
            Findings.UnclosedQuotes.Add(at);
        }
        unclosed.Clear();
    }

    /// <summary>Takes a quote. False if what follows must be known and is not there.</summary>
    bool TakeQuote(int place)
    {
        if (place == escapedQuote)
        {
            return true;
        }
        if (inQuote)
        {
            if (place + 1 == length && !final)
            {
                return false;
            }
            if (IsAt(place + 1, dialect.Quote))
            {
                escaped = true;
                escapedQuote = place + 1;
                return true;
            }
            inQuote = false;
            close = place;
        }
        else if (open < 0 && literalCell != CellStart && IsSpace(CellStart, place))
        {
            inQuote = true;
            open = place;
            openLine = line;
        }
        return true;
    }

    /// <summary>Finds the cell that ends here. False if its opening quote must be read again as text, from <see cref="Resume"/> on.</summary>
    bool CloseCell(int place, out Cell cell)
    {
        cell = new Cell(CellStart, place);
        if (open < 0)
        {
            return true;
        }
        if (!inQuote && IsSpace(close + 1, place))
        {
            AnyEscaped |= escaped;
            cell = new Cell(open + 1, escaped ? close | Cell.Escaped : close);
            return true;
        }
        if (inQuote || spansLines) // open at the end of the file, or closed in the middle of a later line
        {
            ReadQuoteAsText();
            return false;
        }
        oddQuotes++;
        return true;
    }

    void ReadQuoteAsText()
    {
        unclosed.Add(openLine);
        line = openLine;
        literalCell = CellStart;
        Resume = open + 1;
        ForgetCell(keepLiteral: true);
    }

    void ForgetCell(bool keepLiteral = false)
    {
        open = escapedQuote = -1;
        inQuote = escaped = spansLines = false;
        if (!keepLiteral)
        {
            literalCell = -1;
        }
    }

    bool IsAt(int place, byte value) => place < length && text[place] == value;

    /// <summary>Whether there is nothing here, or, where cells are trimmed, nothing but spaces and tabs.</summary>
    bool IsSpace(int from, int to)
    {
        if (from >= to)
        {
            return from == to;
        }
        return dialect.Trim && !text.AsSpan(from, to - from).ContainsAnyExcept((byte)' ', (byte)'\t');
    }
}
