using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.Csv.Internals;

namespace Reeve.Store.Tests.Csv;

public sealed class KernelTests
{
    static readonly Config Replayed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261123, 79);
    static readonly Gen<byte[]> Texts = Gen.Elements("a,\"\n\r ;b\"é\0\t"u8.ToArray()).ArrayOf().Resize(400);

    public static TheoryData<string> Kernels => [.. StructuralKernels.All.Keys];

    [Theory, MemberData(nameof(Kernels))]
    public void A_kernel_cuts_any_text_as_the_reference_does(string kernel) => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        foreach (Dialect dialect in (Dialect[])[new((byte)',', (byte)'"', true, 1 << 20), new((byte)'\t', (byte)'\'', false, 1 << 20), new(0, 0, true, 1 << 20)])
        {
            foreach (int width in (int[])[0, 1, 3])
            {
                Pieces expected = Cut(nameof(StructuralScalar), dialect, width, text), actual = Cut(kernel, dialect, width, text);
                Assert.Equal(expected.Cells, actual.Cells);
                Assert.Equal(expected.Lines, actual.Lines);
                Assert.Equal((expected.End, expected.LineCount), (actual.End, actual.LineCount));
                Assert.Equivalent(expected.Findings, actual.Findings, strict: true);
            }
        }
    }).Check(Replayed);

    [Theory, MemberData(nameof(Kernels))]
    public void A_kernel_finds_every_structural_byte_at_every_place(string kernel)
    {
        for (int place = 1; place < 200; place++)
        {
            foreach (byte mark in ",\n\r"u8)
            {
                byte[] text = Enumerable.Repeat((byte)'x', 200).ToArray();
                text[place] = mark;
                List<Cell> cells = Cut(kernel, new Dialect((byte)',', (byte)'"', true, 1 << 20), 0, text).Cells;
                Assert.Equal(new Cell(0, place), cells[0]);
                Assert.Equal(place < 199 || mark == ',' ? 2 : 1, cells.Count);
            }
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void The_environment_can_force_a_kernel(string kernel)
    {
        // Other tests may tokenize meanwhile: any kernel gives them the same.
        Environment.SetEnvironmentVariable(StructuralKernels.Variable, kernel);
        try
        {
            Tokenizer forced = StructuralKernels.Create(new Dialect((byte)',', (byte)'"', true, 100), 2, 10);
            Assert.Equal(kernel, forced.GetType().GenericTypeArguments.Single().Name);
        }
        finally
        {
            Environment.SetEnvironmentVariable(StructuralKernels.Variable, null);
        }
    }

    [Fact]
    public void The_reference_is_the_last_choice() => Assert.Equal(nameof(StructuralScalar), StructuralKernels.All.Keys.Last());

    sealed record Pieces(List<Cell> Cells, List<int> Lines, int End, int LineCount, Findings Findings);

    static Pieces Cut(string kernel, Dialect dialect, int width, byte[] text)
    {
        byte[] buffer = [.. text, .. new byte[Window.Slack]];
        Tokenizer tokenizer = StructuralKernels.All[kernel](dialect, width, 64);
        tokenizer.Restart(0);
        List<Cell> cells = [];
        List<int> lines = [];
        while (true)
        {
            ScanStop stop = tokenizer.Scan(buffer, text.Length, isFinal: true, text.Length);
            cells.AddRange(tokenizer.Cells[..tokenizer.RowCells]);
            lines.AddRange(tokenizer.Lines[..tokenizer.Rows]);
            if (stop != ScanStop.Full)
            {
                return new Pieces(cells, lines, tokenizer.Position, tokenizer.Line, tokenizer.Findings);
            }
        }
    }
}
