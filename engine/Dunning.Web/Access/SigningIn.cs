using Microsoft.AspNetCore.Identity;

namespace Dunning.Web.Access;

/// <summary>ASP.NET Core Identity on the office's accounts, and what stands before every page.</summary>
internal static class SigningIn
{
    private const int WrongPasswords = 5;
    private const int PasswordLength = 12;
    private const int DifferentLetters = 5;
    private const int HashRounds = 210_000;
    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(10);

    public static IServiceCollection AddSigningIn(this IServiceCollection services, AccessLimits limits)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(options =>
            {
                options.Cookie = new SiteCookie("dunning.session");
                options.ExpireTimeSpan = WorkingDay;
                options.EventsType = typeof(Session);
            });
            cookies.TwoFactorUserIdCookie!.Configure(options => options.Cookie = new SiteCookie("dunning.code"));
        });
        services.AddIdentityCore<Person>(Define)
            .AddUserStore<PersonStore>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddUserConfirmation<NotBlocked>()
            .AddPasswordValidator<PasswordNotObvious>()
            .AddTokenProvider<AuthenticatorTokenProvider<Person>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.AddScoped<Session>();
        services.AddScoped<Doorkeeper>();
        services.AddAuthorization(Policies.Define);
        services.AddRateLimiter(limits.Define);
        services.AddAntiforgery(options => options.Cookie = new SiteCookie("dunning.form"));
        return services;
    }

    /// <summary>Who it is, how often, whether he may, and whether the form is ours; in that order.</summary>
    public static void UseSigningIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<FormsOfOurOwn>();
    }

    // Length is what makes a password strong; rules about which signs are in it make people write it down.
    private static void Define(IdentityOptions options)
    {
        options.Password = new PasswordOptions
        {
            RequiredLength = PasswordLength,
            RequiredUniqueChars = DifferentLetters,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Lockout = new LockoutOptions { MaxFailedAccessAttempts = WrongPasswords, DefaultLockoutTimeSpan = Lockout };
        options.SignIn.RequireConfirmedAccount = true;

        // Which names there can be is decided where accounts are added.
        options.User.AllowedUserNameCharacters = "";
    }
}
