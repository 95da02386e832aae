namespace Dunning.Web.Benchmarks;

/// <summary>The same letter in other ways, measured in the same run.</summary>
/// <param name="Normal">With normal compression.</param>
/// <param name="Plain">A copy of the template opened with the Open XML SDK, its text replaced, saved.</param>
/// <param name="TimesPlain">How many times as many letters a second of processor time as the plain way, quickly compressed.</param>
/// <param name="Parts">Files in the document.</param>
/// <param name="Bytes">Size of the letter, quickly compressed.</param>
internal sealed record LetterFigures(BenchResult Normal, BenchResult Plain, double TimesPlain, int Parts, int Bytes);
