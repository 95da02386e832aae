namespace Dunning.Web.Benchmarks;

/// <summary>What ten rules cost. Rules a second of processor time, medians of several stretches, run in turns after a warm-up; bytes for a call of ten rules.</summary>
/// <param name="WithResults">With a result object for each rule.</param>
/// <param name="BytesWithResults">Bytes a call.</param>
/// <param name="WithoutResults">Verdicts only.</param>
/// <param name="BytesWithoutResults">Bytes a call.</param>
/// <param name="ByHand">The same ten conditions as a C# method.</param>
/// <param name="ByHandDelegates">The same ten conditions as C# delegates, called one by one.</param>
/// <param name="ShareOfByHand">Without results, against the C# method.</param>
/// <param name="ShareOfByHandDelegates">Without results, against the C# delegates.</param>
/// <param name="AllFalse">Ten rules that do not hold, each with a message; messages are written when they are asked for.</param>
/// <param name="AllFalseMessagesRead">The same, and each message is read.</param>
/// <param name="CompileFirstMs">The first ten rules validated and compiled in the process, milliseconds of processor time.</param>
/// <param name="CompileFirstWallMs">The same by the clock on the wall.</param>
/// <param name="CompileWarmMs">Ten other rules, later: milliseconds of processor time, median.</param>
internal sealed record RuleFigures(
    double WithResults, long BytesWithResults, double WithoutResults, long BytesWithoutResults, double ByHand, double ByHandDelegates,
    double ShareOfByHand, double ShareOfByHandDelegates, double AllFalse, double AllFalseMessagesRead, double CompileFirstMs, double CompileFirstWallMs, double CompileWarmMs);
