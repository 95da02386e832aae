namespace Dunning.Cases.Forecasting;

/// <summary>One week of a forecast. Amounts in euro.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="ByTerm">What would come in if everybody paid on the last day of the term.</param>
/// <param name="Expected">What is expected: agreements first, then how each debtor pays.</param>
/// <param name="Agreed">How much of that was promised or is a term of a plan.</param>
/// <param name="Behind">What should have come in by the end of this week by the terms, less what is expected by then, from what is overdue today on.</param>
/// <param name="Short">How much less than the client needs in a week is expected; zero when it is enough, or nothing was stated.</param>
public sealed record ForecastWeek(DateOnly Monday, decimal ByTerm, decimal Expected, decimal Agreed, decimal Behind, decimal Short);
